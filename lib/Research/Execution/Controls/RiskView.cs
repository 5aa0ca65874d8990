namespace AlgoAcademy.Research;

/// <summary>What is known of market and account when an order is judged. What is NaN is not known, and what is not known is refused.</summary>
public sealed record RiskView
{
    /// <summary>Last middle price of the symbol.</summary>
    public required double ReferencePrice { get; init; }

    /// <summary>When that price was quoted, UTC.</summary>
    public required DateTime QuoteTime { get; init; }

    /// <summary>Units of the symbol held, working orders counted as if filled; below zero for a short.</summary>
    public double Position { get; init; }

    /// <summary>Value of the account in currency.</summary>
    public required double Equity { get; init; }

    /// <summary>Σ |position × price| over all symbols, in currency.</summary>
    public double GrossExposure { get; init; }

    /// <summary>Σ position × price over all symbols, in currency.</summary>
    public double NetExposure { get; init; }

    /// <summary>Equity when the day began.</summary>
    public required double DayStartEquity { get; init; }

    /// <summary>Highest equity so far.</summary>
    public required double PeakEquity { get; init; }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Position} held at {ReferencePrice}, equity {Equity} of {PeakEquity} at its peak");
}
