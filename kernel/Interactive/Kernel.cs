using Microsoft.AspNetCore.Html;

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
}
