namespace AlgoAcademy.Research;

/// <summary>Signals from one series being above another, such as a fast and a slow moving average.</summary>
/// <remarks>Taught in lesson 27.</remarks>
public static class Cross
{
    /// <summary>+1 where fast &gt; slow, 0 elsewhere (ties included); NaN while either is NaN.</summary>
    /// <exception cref="ArgumentException">The two are not on one time axis.</exception>
    public static Signal Above(Series fast, Series slow) => Compare(fast, slow, 0);

    /// <summary>+1 where fast &gt; slow, −1 where fast &lt; slow, 0 on ties; NaN while either is NaN.</summary>
    /// <exception cref="ArgumentException">The two are not on one time axis.</exception>
    public static Signal Direction(Series fast, Series slow) => Compare(fast, slow, -1);

    private static Signal Compare(Series fast, Series slow, double below)
    {
        ArgumentNullException.ThrowIfNull(fast);
        ArgumentNullException.ThrowIfNull(slow);
        fast.Axis.RequireAlignedWith(slow.Axis, $"'{fast.Name}' and '{slow.Name}'");
        var a = fast.Values.AsSpan();
        var b = slow.Values.AsSpan();
        var values = new double[a.Length];
        for (var t = 0; t < values.Length; t++)
        {
            var gap = a[t] - b[t];
            values[t] = gap > 0 ? 1 : gap < 0 ? below : gap == 0 ? 0 : double.NaN;
        }

        return new Signal(fast.With($"{fast.Name} above {slow.Name}", values));
    }
}
