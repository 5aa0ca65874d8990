using AlgoAcademy.Research;

namespace AlgoAcademy.Benchmarks.Ratios;

/// <summary>
/// One-minute bars of a seeded market with opening gaps and ranges, in arrays that do not move: the library and the
/// yardstick read the same memory.
/// </summary>
internal sealed class Market
{
    private const ulong Seed = 42;

    public Market(int count)
    {
        Open = Column(count);
        High = Column(count);
        Low = Column(count);
        Close = Column(count);
        var times = new DateTime[count];
        var rng = new Rng(Seed);
        var time = new DateTime(2000, 1, 3, 0, 0, 0, DateTimeKind.Utc);
        var price = 100.0;
        for (var t = 0; t < count; t++)
        {
            times[t] = time.AddMinutes(t);
            Open[t] = price * Math.Exp(1e-4 * rng.NextGaussian());
            Close[t] = price = Open[t] * Math.Exp((5e-4 * rng.NextGaussian()) + 1e-7);
            High[t] = Math.Max(Open[t], Close[t]) * Math.Exp(2e-4 * Math.Abs(rng.NextGaussian()));
            Low[t] = Math.Min(Open[t], Close[t]) * Math.Exp(-2e-4 * Math.Abs(rng.NextGaussian()));
        }

        Bars = new BarSeries("GBM", Frequency.Minute,
            new BarColumns { CloseTime = times, Open = Open, High = High, Low = Low, Close = Close });
    }

    public double[] Open { get; }

    public double[] High { get; }

    public double[] Low { get; }

    public double[] Close { get; }

    public BarSeries Bars { get; }

    /// <summary>A column the collector never moves.</summary>
    public static double[] Column(int count) => GC.AllocateArray<double>(count, pinned: true);
}
