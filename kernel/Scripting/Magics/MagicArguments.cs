using System.Text.Json;
using AlgoAcademy.Scripting.Cells;
using AlgoAcademy.Scripting.Displays;
using AlgoAcademy.Scripting.Engine;
using Microsoft.DotNet.Interactive;

namespace AlgoAcademy.Scripting.Magics;

/// <summary>Gets the arguments of a call: as written, from a variable, or from the user.</summary>
internal sealed class MagicArguments(MagicContext context, MagicCall call)
{
    /// <summary>Whether a parameter is given.</summary>
    public bool Has(string parameter) => call.Arguments.ContainsKey(parameter);

    /// <summary>A parameter as text; null when it is not given.</summary>
    /// <exception cref="DirectiveException">The variable it names does not exist.</exception>
    public async Task<string?> TextAsync(string parameter) => await ValueAsync(parameter) switch
    {
        null => null,
        string text => text,
        PasswordString secret => secret.GetClearTextPassword(),
        var value => ValueFormatter.PlainText(value),
    };

    /// <summary>A parameter that must be given, as text.</summary>
    public async Task<string> RequiredTextAsync(string parameter) =>
        await TextAsync(parameter) ?? throw context.Fault(call, "DNI202", $"--{parameter} has no value: the variable it names is null.");

    /// <summary>
    /// A parameter as a value: a text as written, the secret of <c>@password</c>, a kept text, or the variable itself. Null when it is
    /// not given.
    /// </summary>
    /// <exception cref="DirectiveException">The variable it names does not exist.</exception>
    public async Task<object?> ValueAsync(string parameter) => call.Arguments.GetValueOrDefault(parameter) switch
    {
        null => null,
        MagicArgument.Literal literal => literal.Text,
        MagicArgument.Input input => await AskAsync(parameter, input),
        MagicArgument.Variable { Kernel: ValueKernel.Name } kept => Kept(kept.Name),
        MagicArgument.Variable { Kernel: "csharp" } variable => Variable(variable.Name).Value,
        MagicArgument.Variable other => throw context.Fault(call, "DNI202", $"there is no kernel '{other.Kernel}' here. Values come from csharp and value."),
        var unknown => throw new InvalidOperationException($"No rule for {unknown}."),
    };

    /// <summary>The variable of this name.</summary>
    /// <exception cref="DirectiveException">There is none; the message names the nearest.</exception>
    public SessionVariable Variable(string name)
    {
        var all = context.Session.Chain.Variables();
        if (all.FirstOrDefault(variable => variable.Name == name) is { } found) return found;
        var hint = all.MinBy(known => EditDistance.Between(known.Name, name)) is { } near ? $" Did you mean '{near.Name}'?" : " No cell has declared one yet.";
        throw context.Fault(call, "DNI202", $"there is no variable '{name}'.{hint}");
    }

    /// <summary>The text kept under this name; JSON becomes a document.</summary>
    /// <exception cref="DirectiveException">There is none; the message names the nearest.</exception>
    public object Kept(string name)
    {
        var stored = context.Session.Values.Find(name)
            ?? throw context.Fault(call, "DNI202", $"no value is kept under '{name}'.{context.Session.Values.Hint(name)}");
        return stored.IsJson ? JsonDocument.Parse(stored.Text) : stored.Text;
    }

    private async Task<object> AskAsync(string parameter, MagicArgument.Input input)
    {
        var prompt = input.Prompt ?? $"Please enter a value for --{parameter} of #!{call.Magic.Name}.";
        var answer = await context.Running.Channel.ReadInput(prompt, input.IsPassword, context.Running.CancellationToken);
        if (input.SaveAs is { } name) context.Session.Values.Store(name, new StoredText(answer, "text/plain"));
        return input.IsPassword ? new PasswordString(answer) : answer;
    }
}
