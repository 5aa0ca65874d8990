namespace Microsoft.DotNet.Interactive;

/// <summary>A formula, set as such when displayed: <c>(MathString)@"\frac{1}{2}"</c>.</summary>
/// <param name="latex">The formula in LaTeX, without dollar signs.</param>
public sealed class MathString(string latex)
{
    private readonly string _latex = latex;

    /// <summary>Takes a text as a formula.</summary>
    public static implicit operator MathString(string source) => new(source);

    /// <inheritdoc/>
    public override string ToString() => $"$${_latex}$$";
}
