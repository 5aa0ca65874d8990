using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Events;

namespace Microsoft.DotNet.Interactive;

/// <summary>
/// What every C# cell can call without a prefix (<c>using static</c>), under the names notebooks have used for years.
/// </summary>
public class Kernel
{
    private Kernel()
    {
    }

    /// <summary>The session's kernel; package extensions receive it when they are loaded.</summary>
    public static Kernel Root { get; } = new();

    /// <summary>The kernel that runs the cell. There is one: the same as <see cref="Root"/>.</summary>
    public static Kernel Current => Root;

    /// <summary>What the last failed cell of this process threw, with its whole stack; null before the first.</summary>
    public static Exception? LastException { get; internal set; }

    /// <summary>Shows a value in the given MIME types, or in those its type prefers.</summary>
    public static DisplayedValue display(object? value, params string[] mimeTypes) =>
        KernelInvocationContext.Required.Display(value, mimeTypes);

    /// <summary>Text to be taken as HTML when displayed.</summary>
    public static IHtmlContent HTML(string content) => new HtmlString(content);

    /// <summary>Applies a style sheet to the page that shows the notebook.</summary>
    public static void CSS(string content) =>
        KernelInvocationContext.Required.DisplayAs($"<style>{content}</style>", "text/html");

    /// <summary>Runs a script in the page that shows the notebook. Pages that do not trust the notebook ignore it.</summary>
    public static void Javascript(string scriptContent) =>
        KernelInvocationContext.Required.DisplayAs($"<script type=\"text/javascript\">{scriptContent}</script>", "text/html");

    /// <summary>Asks the user for a line of text.</summary>
    /// <exception cref="InvalidOperationException">Nobody can answer, for example in a headless run.</exception>
    public static Task<string> GetInputAsync(string prompt = "", string typeHint = "text")
    {
        var context = KernelInvocationContext.Required;
        var secret = string.Equals(typeHint, "password", StringComparison.OrdinalIgnoreCase);
        return context.Channel.ReadInput(prompt, secret, context.CancellationToken);
    }

    /// <summary>Asks the user for a secret; what is typed is not shown.</summary>
    /// <exception cref="InvalidOperationException">Nobody can answer, for example in a headless run.</exception>
    public static async Task<PasswordString> GetPasswordAsync(string prompt = "") =>
        new(await GetInputAsync(prompt, "password"));

    /// <summary>Asks the user for several texts, one after the other.</summary>
    /// <returns>The answers by name.</returns>
    /// <exception cref="InvalidOperationException">Nobody can answer, for example in a headless run.</exception>
    public static async Task<IReadOnlyDictionary<string, string>> GetInputsAsync(params string[] names)
    {
        var answers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in names) answers[name] = await GetInputAsync(name);
        return answers;
    }

    /// <summary>The name notebooks know the kernel by.</summary>
    public string Name => "csharp";

    /// <summary>Runs code inside of the running cell, as if it stood there.</summary>
    public async Task<KernelCommandResult> SendAsync(KernelCommand command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        cancellationToken.ThrowIfCancellationRequested();
        if (command is not SubmitCode code)
        {
            return new KernelCommandResult(command, [new CommandFailed($"This kernel takes SubmitCode only; was {command.GetType().Name}.", command)]);
        }

        var outcome = await KernelInvocationContext.Required.Channel.Submit(code.Code, code.TargetKernelName);
        if (!outcome.Succeeded) return new KernelCommandResult(command, [new CommandFailed(outcome.Message ?? "The code failed.", command)]);
        var events = new List<KernelEvent>();
        if (outcome.Value is { } value) events.Add(new ReturnValueProduced(command, [.. value.Select(part => new FormattedValue(part.Key, part.Value))]));
        return new KernelCommandResult(command, [.. events, new CommandSucceeded(command)]);
    }

    /// <summary>Runs C# inside of the running cell.</summary>
    public Task<KernelCommandResult> SubmitCodeAsync(string code) => SendAsync(new SubmitCode(code));

    /// <summary>The value of a variable of the session, if there is one of that name and type.</summary>
    public bool TryGetValue<T>(string name, [MaybeNullWhen(false)] out T value)
    {
        var (found, variable) = KernelInvocationContext.Required.Channel.FindVariable(name);
        value = found && variable is T typed ? typed : default;
        return found && variable is T;
    }
}
