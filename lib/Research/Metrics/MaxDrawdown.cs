using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace AlgoAcademy.Research;

/// <summary>The deepest drawdown: a fraction at or below 0. It grows with the length of the sample: compare equal lengths.</summary>
public static class MaxDrawdown
{
    /// <summary>min over t of x[t] / max(x[0..t]) − 1.</summary>
    /// <param name="equity">Equity or prices, the first above zero; leading NaN are left out, a later NaN gives NaN.</param>
    /// <returns>0 when it never falls; NaN for an empty series.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static double Of(ReadOnlySpan<double> equity)
    {
        var sample = Sample.AfterWarmUp(equity);
        var run = new PeakRun(sample.IsEmpty ? double.NaN : sample[0]);
        var t = 0;
        for (; t <= sample.Length - Eight.Count; t += Eight.Count)
        {
            // New highs are rare: mostly eight bars only lower the trough since the last one.
            var values = Eight.Load(sample, t);
            if (Vector512.LessThanOrEqualAll(values, Vector512.Create(run.Peak)))
            {
                run.Trough = Vector512.MinNative(run.Trough, values);
                continue;
            }

            foreach (var value in sample.Slice(t, Eight.Count))
            {
                run.Next(value);
            }
        }

        for (; t < sample.Length; t++)
        {
            run.Next(sample[t]);
        }

        return run.Deepest();
    }

    /// <summary>A peak, and the lowest values since in eight lanes; the division waits for the next peak.</summary>
    private struct PeakRun(double first)
    {
        private double _deepest;

        public double Peak { get; private set; } = first;

        public Vector512<double> Trough { get; set; } = Vector512.Create(first);

        public void Next(double value)
        {
            if (value <= Peak)
            {
                Trough = Vector512.Min(Trough, Vector512.Create(value));
                return;
            }

            // A new peak; or NaN, which stays to the end.
            _deepest = Deepest();
            Peak = value > Peak ? value : double.NaN;
            Trough = Vector512.Create(Peak);
        }

        public readonly double Deepest()
        {
            var lowest = double.PositiveInfinity;
            for (var lane = 0; lane < Eight.Count; lane++)
            {
                lowest = Math.Min(lowest, Trough[lane]);
            }

            return Math.Min(_deepest, (lowest / Peak) - 1);
        }
    }
}
