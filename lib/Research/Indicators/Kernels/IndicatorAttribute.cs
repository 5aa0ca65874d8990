namespace AlgoAcademy.Research;

/// <summary>What the table docs/indicators.md says of an indicator.</summary>
/// <param name="formula">The value at bar t, in the letters of the doc comment.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class IndicatorAttribute(string formula) : Attribute
{
    /// <summary>The value at bar t.</summary>
    public string Formula { get; } = formula;

    /// <summary>What it reads: values, or columns of the bars.</summary>
    public string Inputs { get; init; } = "values";

    /// <summary>Bars before the first value, in the letters of the formula.</summary>
    public required string WarmUp { get; init; }

    /// <summary>What the numbers count.</summary>
    public required string Unit { get; init; }

    /// <summary>Who published it, and when.</summary>
    public required string Source { get; init; }
}
