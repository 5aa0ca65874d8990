using System.Collections.Immutable;

namespace AlgoAcademy.Research;

/// <summary>
/// What each trade pays and who keeps it: effective spread = realized spread + price impact, trade by trade (Huang and Stoll 1996).
/// In price units, for a full round trip (twice the half spread). Taught in lesson 04.
/// </summary>
/// <param name="Effective">2 d (p − m): what the taker pays, d the sign, m the middle just before; NaN for trades without sign or middle.</param>
/// <param name="Realized">2 d (p − m′): what the maker keeps, m′ the middle a while later; NaN also where that is unknown.</param>
/// <param name="Impact">2 d (m′ − m): what the maker loses to the move that follows the trade; NaN as the realized spread.</param>
public sealed record SpreadDecomposition(ImmutableArray<double> Effective, ImmutableArray<double> Realized, ImmutableArray<double> Impact)
{
    /// <summary>Mean effective spread of the trades where all three are known; NaN without any.</summary>
    public double MeanEffective => Mean(Effective);

    /// <summary>Mean realized spread; NaN without any.</summary>
    public double MeanRealized => Mean(Realized);

    /// <summary>Mean impact; the mean effective less the mean realized spread.</summary>
    public double MeanImpact => Mean(Impact);

    /// <summary>Decomposes.</summary>
    /// <param name="prices">Trade prices, above zero.</param>
    /// <param name="signs">+1, −1 or 0 for each trade; 0 leaves it out (NaN).</param>
    /// <param name="mids">Middle of the quotes just before each trade; NaN leaves it out.</param>
    /// <param name="laterMids">Middle a fixed time after each trade, as <see cref="PrevailingQuote.At"/> gives it; may be NaN.</param>
    /// <exception cref="ArgumentException">Columns of different lengths, a price that is not finite and above zero, or a sign of another value.</exception>
    public static SpreadDecomposition Of(IReadOnlyList<double> prices, IReadOnlyList<double> signs, IReadOnlyList<double> mids, IReadOnlyList<double> laterMids)
    {
        ArgumentNullException.ThrowIfNull(mids);
        ArgumentNullException.ThrowIfNull(laterMids);
        double[] p = TapeColumn.Positive(prices), d = TapeColumn.Signs(signs), m = [.. mids], later = [.. laterMids];
        TapeColumn.RequireAligned(p, d, nameof(prices), nameof(signs));
        TapeColumn.RequireAligned(p, m, nameof(prices), nameof(mids));
        TapeColumn.RequireAligned(p, later, nameof(prices), nameof(laterMids));
        ImmutableArray<double> Each(Func<int, double> difference) =>
            [.. Enumerable.Range(0, p.Length).Select(i => d[i] == 0 ? double.NaN : 2 * d[i] * difference(i))];
        return new SpreadDecomposition(Each(i => p[i] - m[i]), Each(i => p[i] - later[i]), Each(i => later[i] - m[i]));
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"effective {MeanEffective:G4} = realized {MeanRealized:G4} + impact {MeanImpact:G4}, {Known.Count()} of {Effective.Length} trades");

    private IEnumerable<int> Known => Enumerable.Range(0, Effective.Length).Where(i => double.IsFinite(Effective[i]) && double.IsFinite(Impact[i]));

    private double Mean(ImmutableArray<double> column) => Known.Select(i => column[i]).DefaultIfEmpty(double.NaN).Average();
}
