namespace AlgoAcademy.Research;

/// <summary>
/// What a maker's fills are worth a while later: sign × (middle price then − price of the fill), per unit. At horizon zero it is half the spread;
/// where the curve falls to is what is left after better informed traders have been paid.
/// </summary>
/// <param name="Horizons">Time after the fill, in units of time.</param>
/// <param name="Means">Mean over the fills in price units; NaN where the path ends too early for all of them.</param>
/// <param name="Errors">Standard errors of the means, as if fills were independent; NaN below two fills.</param>
/// <param name="Counts">Fills that the path goes on long enough after.</param>
public sealed record MakerMarkout(IReadOnlyList<double> Horizons, IReadOnlyList<double> Means, IReadOnlyList<double> Errors, IReadOnlyList<int> Counts)
{
    /// <summary>The curve of fills.</summary>
    /// <param name="fills">Trades of the maker.</param>
    /// <param name="mids">Middle prices.</param>
    /// <param name="horizons">Times after the fill, zero or more.</param>
    /// <exception cref="ArgumentException">A horizon below zero, or a fill without quantity, price or middle.</exception>
    public static MakerMarkout Of(IReadOnlyList<MakerFill> fills, MidPath mids, IReadOnlyList<double> horizons)
    {
        ArgumentNullException.ThrowIfNull(fills);
        ArgumentNullException.ThrowIfNull(mids);
        ArgumentNullException.ThrowIfNull(horizons);
        OptionRules.Require(horizons.SelectMany(static horizon => OptionRules.Within(horizon, 0, double.MaxValue)).Concat(MakerAttribution.FillFaults(fills)), nameof(horizons));
        var columns = horizons.Select(horizon => At(fills, mids, horizon)).ToList();
        return new MakerMarkout([.. horizons], [.. columns.Select(static one => one.Mean)], [.. columns.Select(static one => one.Error)], [.. columns.Select(static one => one.Count)]);
    }

    /// <inheritdoc/>
    public override string ToString() => "markout " + string.Join(", ", Horizons.Zip(Means, static (horizon, mean) => FormattableString.Invariant($"{horizon:G4}: {mean:F4}")));

    private static (double Mean, double Error, int Count) At(IReadOnlyList<MakerFill> fills, MidPath mids, double horizon)
    {
        // After the last price nobody knows whether it still holds.
        double[] moves = [.. fills.Where(fill => fill.Time + horizon <= mids.Times[^1])
            .Select(fill => Math.Sign(fill.SignedQuantity) * (mids.At(fill.Time + horizon) - fill.Price))];
        var mean = moves.Length == 0 ? double.NaN : moves.Average();
        var error = moves.Length < 2 ? double.NaN : Math.Sqrt(moves.Sum(move => (move - mean) * (move - mean)) / (moves.Length - 1) / moves.Length);
        return (mean, error, moves.Length);
    }
}
