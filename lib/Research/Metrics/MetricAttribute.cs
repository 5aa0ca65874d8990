namespace AlgoAcademy.Research;

/// <summary>What the table docs/metrics.md says of a metric.</summary>
/// <param name="formula">The number, in the letters of the doc comment.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class MetricAttribute(string formula) : Attribute
{
    /// <summary>The number.</summary>
    public string Formula { get; } = formula;

    /// <summary>What it is computed from.</summary>
    public string Reads { get; init; } = "returns";

    /// <summary>What the number counts.</summary>
    public required string Unit { get; init; }

    /// <summary>When valid input has no such number; NaN then.</summary>
    public required string Undefined { get; init; }

    /// <summary>Who published it, and when.</summary>
    public required string Source { get; init; }
}
