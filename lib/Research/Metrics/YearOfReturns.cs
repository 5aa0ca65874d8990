namespace AlgoAcademy.Research;

/// <summary>One row of a <see cref="ReturnTable"/>.</summary>
/// <param name="Year">Calendar year, UTC.</param>
/// <param name="Months">Twelve returns, January first, fractions; NaN for a month without bars.</param>
/// <param name="Total">Return of the year, a fraction.</param>
public sealed record YearOfReturns(int Year, IReadOnlyList<double> Months, double Total)
{
    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"{Year} {Percent(Total),7} {string.Concat(Months.Select(month => Percent(month).PadLeft(7)))}");

    /// <summary>A return in percent with one decimal; empty for NaN.</summary>
    internal static string Percent(double value) => double.IsNaN(value) ? "" : TearSheetRow.Fixed(value * 100, 1);
}
