namespace AlgoAcademy.Research;

/// <summary>The number of bars that make a year, as every annualized figure takes it.</summary>
internal static class Annual
{
    /// <summary>The number itself, when it can be one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Zero, negative, infinite or NaN.</exception>
    public static double Bars(double barsPerYear) => double.IsFinite(barsPerYear) && barsPerYear > 0
        ? barsPerYear
        : throw new ArgumentOutOfRangeException(
            nameof(barsPerYear), barsPerYear, "barsPerYear must be a finite number above zero: 252 for daily bars of stocks, 365 of a market that never closes.");
}
