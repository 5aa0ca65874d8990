namespace AlgoAcademy.Research;

/// <summary>
/// How much to show: large quotes are met by those who know more (Easley, O'Hara 1987, J. Financial Economics 19:69), so the edge falls with size
/// while the quantity grows. Taught in lesson 40.
/// </summary>
/// <param name="Buckets">One for each size, smallest first.</param>
public sealed record SizeSchedule(IReadOnlyList<SizeBucket> Buckets)
{
    /// <summary>The size whose expected earnings are largest; null when each size loses.</summary>
    public SizeBucket? Best => Buckets.Where(static bucket => bucket.NetEdge > 0).MaxBy(static bucket => bucket.NetEdge);

    /// <summary>The largest size whose edge is above zero by two standard errors: what is known to earn. Null when none is.</summary>
    public SizeBucket? LargestSure => Buckets.LastOrDefault(static bucket => bucket.Edge > 2 * bucket.EdgeError);

    /// <summary>Sorts fills by size.</summary>
    /// <param name="fills">Fills of the maker's own quotes, filled whole; taken prices are left out.</param>
    /// <param name="mids">Middle prices; fills so late that the path ends before the horizon are left out.</param>
    /// <param name="horizon">How long after a fill its edge is counted, in units of time, zero or more.</param>
    /// <param name="time">For how long a quote of each size was shown, in units of time, above zero.</param>
    /// <exception cref="ArgumentException">A number out of range, or no fill that is followed long enough.</exception>
    public static SizeSchedule Of(IReadOnlyList<MakerFill> fills, MidPath mids, double horizon, IReadOnlyDictionary<double, double> time)
    {
        ArgumentNullException.ThrowIfNull(fills);
        ArgumentNullException.ThrowIfNull(mids);
        ArgumentNullException.ThrowIfNull(time);
        var whole = fills.Where(fill => !fill.IsTaker && fill.Time + horizon <= mids.Times[^1]).ToList();
        OptionRules.Require(OptionRules.Within(horizon, 0, double.MaxValue).Concat(MakerAttribution.FillFaults(fills))
            .Concat(whole.Count == 0 || whole.Any(fill => !time.TryGetValue(fill.Quantity, out var shown) || !(shown > 0))
                ? ["time must have a time above zero for each size that was filled, and there must be fills followed by the horizon."] : []), nameof(fills));
        return new SizeSchedule([.. whole.GroupBy(static fill => fill.Quantity).OrderBy(static group => group.Key).Select(group => Bucket(group.Key, [.. group], mids, (horizon, time[group.Key])))]);
    }

    /// <inheritdoc/>
    public override string ToString() => "best " + (Best?.ToString() ?? "none: each size loses");

    private static SizeBucket Bucket(double size, MakerFill[] fills, MidPath mids, (double Horizon, double Shown) time)
    {
        var edges = Array.ConvertAll(fills, fill => (Math.Sign(fill.SignedQuantity) * (mids.At(fill.Time + time.Horizon) - fill.Price)) - (fill.Fee / fill.Quantity));
        var mean = edges.Average();
        var error = edges.Length < 2 ? double.NaN : Math.Sqrt(edges.Sum(edge => (edge - mean) * (edge - mean)) / (edges.Length - 1) / edges.Length);
        return new SizeBucket(size, fills.Length, fills.Length / time.Shown, mean, error);
    }
}
