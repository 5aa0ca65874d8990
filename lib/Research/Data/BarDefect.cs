using System.Globalization;

namespace AlgoAcademy.Research;

/// <summary>A suspicious bar: reported by <see cref="BarSeries.Check"/>, never repaired in silence.</summary>
/// <param name="Index">Zero-based index of the bar.</param>
/// <param name="Time">Its close time, UTC.</param>
/// <param name="Kind">Which rule it breaks.</param>
/// <param name="Rule">The rule in words, with the values.</param>
public sealed record BarDefect(int Index, DateTime Time, DefectKind Kind, string Rule)
{
    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"Bar {Index} ({Time:yyyy-MM-dd HH:mm}): {Rule}");
}
