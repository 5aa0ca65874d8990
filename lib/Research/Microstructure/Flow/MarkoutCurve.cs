using System.Collections.Immutable;

namespace AlgoAcademy.Research;

/// <summary>
/// What trades are worth to those who began them: sign × (middle a time later − price paid), per unit. Begins at minus half the effective spread and
/// rises by what the trades knew; the maker's is its negative. Taught in lesson 40.
/// </summary>
/// <param name="Horizons">Time after the trade.</param>
/// <param name="Means">Mean over the trades, price units; NaN where no trade is followed that long.</param>
/// <param name="Errors">Standard errors, robust to the overlap of neighboring trades (Newey and West 1987); NaN below 10 trades.</param>
/// <param name="Counts">Trades with a sign that quotes follow long enough.</param>
public sealed record MarkoutCurve(ImmutableArray<double> Horizons, ImmutableArray<double> Means, ImmutableArray<double> Errors, ImmutableArray<int> Counts)
{
    /// <summary>Computes.</summary>
    /// <param name="trades">Signed trades; those of sign 0 are left out.</param>
    /// <param name="quoteTimes">From when each middle is in force, not decreasing.</param>
    /// <param name="mids">Middle prices.</param>
    /// <param name="horizons">Times after the trade, zero or more; at zero the middle just before the trade is taken.</param>
    /// <exception cref="ArgumentException">Columns of different lengths, or a horizon below zero.</exception>
    public static MarkoutCurve Of(SignedTrades trades, IReadOnlyList<double> quoteTimes, IReadOnlyList<double> mids, IReadOnlyList<double> horizons)
    {
        ArgumentNullException.ThrowIfNull(trades);
        ArgumentNullException.ThrowIfNull(horizons);
        OptionRules.Require(horizons.SelectMany(static horizon => OptionRules.Within(horizon, 0, 1e15)), nameof(horizons));
        var columns = horizons.Select(horizon => At(trades, horizon == 0
            ? PrevailingQuote.Before(trades.When, quoteTimes, mids)
            : PrevailingQuote.At(trades.When, quoteTimes, mids, horizon))).ToList();
        return new MarkoutCurve([.. horizons], [.. columns.Select(static one => one.Mean)], [.. columns.Select(static one => one.Error)], [.. columns.Select(static one => one.Count)]);
    }

    /// <inheritdoc/>
    public override string ToString() => "markout " + string.Join(", ", Horizons.Zip(Means, static (horizon, mean) => FormattableString.Invariant($"{horizon:G4}: {mean:G4}")));

    private static (double Mean, double Error, int Count) At(SignedTrades trades, double[] later)
    {
        double[] worth = [.. Enumerable.Range(0, later.Length).Where(i => trades.Sign[i] != 0 && double.IsFinite(later[i])).Select(i => trades.Sign[i] * (later[i] - trades.Paid[i]))];
        if (worth.Length == 0)
            return (double.NaN, double.NaN, 0);
        var error = worth.Length < 10 ? double.NaN
            : Math.Sqrt(LongRunVariance.Of(worth, Math.Min(worth.Length - 1, (int)(4 * Math.Pow(worth.Length / 100.0, 2.0 / 9)))) / worth.Length);
        return (worth.Average(), error, worth.Length);
    }
}
