namespace Microsoft.DotNet.Interactive;

/// <summary>LaTeX, set as such when displayed: <c>(LaTeXString)@"\begin{align} … \end{align}"</c>.</summary>
/// <param name="latex">The LaTeX.</param>
public sealed class LaTeXString(string latex)
{
    private readonly string _latex = latex;

    /// <summary>Takes a text as LaTeX.</summary>
    public static implicit operator LaTeXString(string source) => new(source);

    /// <inheritdoc/>
    public override string ToString() => _latex;
}
