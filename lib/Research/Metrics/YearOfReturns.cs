using System.Globalization;

namespace AlgoAcademy.Research;

/// <summary>One row of a <see cref="ReturnTable"/>.</summary>
/// <param name="Year">Calendar year, UTC.</param>
/// <param name="Months">Twelve returns, January first, fractions; NaN for a month without bars.</param>
/// <param name="Total">Return of the year, a fraction.</param>
public sealed record YearOfReturns(int Year, IReadOnlyList<double> Months, double Total)
{
    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"{Year}  {string.Join(" ", Months.Select(Percent))}  {Percent(Total)}");

    private static string Percent(double value) =>
        (double.IsNaN(value) ? "·" : (value * 100).ToString("F1", CultureInfo.InvariantCulture)).PadLeft(6);
}
