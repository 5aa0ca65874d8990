namespace AlgoAcademy.Scripting.Cells;

/// <summary>A word behind <c>#!</c> that does something, with what it takes.</summary>
/// <param name="Name">The word, without <c>#!</c>.</param>
/// <param name="Summary">What it does, in one sentence.</param>
/// <param name="Example">One line that shows it.</param>
/// <param name="Parameters">What it takes, the positional one first.</param>
internal sealed record Magic(string Name, string Summary, string Example, params IReadOnlyList<MagicParameter> Parameters)
{
    /// <summary>Whether the lines behind it, up to the next directive, are its content.</summary>
    public bool TakesContent { get; init; }

    /// <summary>How it is written: <c>#!set --name &lt;name&gt; --value &lt;value&gt; [--byref]</c>.</summary>
    public string Usage => string.Join(' ', [$"#!{Name}", .. Parameters.Select(parameter => parameter.Usage)]);
}
