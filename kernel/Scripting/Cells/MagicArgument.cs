namespace AlgoAcademy.Scripting.Cells;

/// <summary>The argument of a parameter: text as it stands, or where the text is to be had when the magic runs.</summary>
internal abstract record MagicArgument
{
    /// <summary>Text as written, quotation marks taken off.</summary>
    public sealed record Literal(string Text) : MagicArgument;

    /// <summary>The value of a variable: <c>@csharp:prices</c>.</summary>
    public sealed record Variable(string Kernel, string Name) : MagicArgument;

    /// <summary>What the user answers: <c>@input</c>, <c>@password</c>, with a name, a prompt or a JSON object behind a colon.</summary>
    /// <param name="Prompt">What the user is asked; null to ask for the parameter by its name.</param>
    /// <param name="IsPassword">Whether the answer is secret.</param>
    /// <param name="SaveAs">Name under which the answer is kept in the kernel "value"; null for nowhere.</param>
    public sealed record Input(string? Prompt, bool IsPassword, string? SaveAs) : MagicArgument;
}
