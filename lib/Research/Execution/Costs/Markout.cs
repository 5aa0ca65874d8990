namespace AlgoAcademy.Research;

/// <summary>
/// Where the price went after the fills: side × (middle price a while later − price of the fill), per unit, averaged by quantity. Below
/// zero the fills were adverse: the price moved against them. The middle price is that last known at the time, never a later one.
/// </summary>
/// <param name="Horizons">How long after the fill.</param>
/// <param name="Means">Mean in currency per unit; NaN where no fill has a price so late.</param>
/// <param name="Errors">Standard error of the mean over fills of equal weight; NaN below two fills.</param>
/// <param name="Counts">Fills that have a price so late.</param>
public sealed record Markout(IReadOnlyList<TimeSpan> Horizons, IReadOnlyList<double> Means, IReadOnlyList<double> Errors, IReadOnlyList<int> Counts)
{
    /// <summary>The markout of an order's fills.</summary>
    /// <param name="order">The order.</param>
    /// <param name="times">Times of the middle prices, strictly increasing, UTC.</param>
    /// <param name="middles">Middle prices.</param>
    /// <param name="horizons">How long after the fill, zero or more.</param>
    /// <exception cref="ArgumentException">Lengths that differ, unordered times, or horizons below zero.</exception>
    public static Markout Of(ExecutedOrder order, DateTime[] times, double[] middles, IReadOnlyList<TimeSpan> horizons)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(times);
        ArgumentNullException.ThrowIfNull(middles);
        ArgumentNullException.ThrowIfNull(horizons);
        order.Check();
        if (times.Length != middles.Length || times.Zip(times.Skip(1)).Any(static pair => pair.Second <= pair.First) || horizons.Any(static horizon => horizon < TimeSpan.Zero))
            throw new ArgumentException("times must be strictly increasing, with one middle price each, and horizons zero or more.", nameof(times));
        var columns = horizons.Select(horizon => At(order, times, middles, horizon)).ToList();
        return new Markout([.. horizons], [.. columns.Select(static one => one.Mean)], [.. columns.Select(static one => one.Error)], [.. columns.Select(static one => one.Count)]);
    }

    /// <inheritdoc/>
    public override string ToString() => "markout " + string.Join(", ", Horizons.Zip(Means, static (horizon, mean) => FormattableString.Invariant($"{horizon.TotalSeconds} s: {mean:F4}")));

    private static (double Mean, double Error, int Count) At(ExecutedOrder order, DateTime[] times, double[] middles, TimeSpan horizon)
    {
        var moves = new List<(double Quantity, double Move)>();
        foreach (var fill in order.Fills)
        {
            var due = fill.Time <= DateTime.MaxValue - horizon ? fill.Time + horizon : DateTime.MaxValue;
            var place = Array.BinarySearch(times, due);
            place = place >= 0 ? place : ~place - 1;
            // After the last price nobody knows whether it still holds.
            if (place >= 0 && due <= times[^1])
                moves.Add((fill.Quantity, order.Sign * (middles[place] - fill.Price)));
        }

        var mean = moves.Sum(static one => one.Quantity * one.Move) / moves.Sum(static one => one.Quantity);
        var plain = moves.Count == 0 ? double.NaN : moves.Average(static one => one.Move);
        var error = moves.Count < 2 ? double.NaN : Math.Sqrt(moves.Sum(one => Math.Pow(one.Move - plain, 2)) / (moves.Count - 1) / moves.Count);
        return (mean, error, moves.Count);
    }
}
