using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AlgoAcademy.Research;

/// <summary>The deepest drawdown: a fraction at or below 0. It grows with the length of the sample: compare equal lengths.</summary>
[Metric("min over t of x[t] / max(x[0..t]) − 1", Reads = "equity", Unit = "fraction, ≤ 0", Undefined = "no value; first value not above zero", Source = "—")]
public static class MaxDrawdown
{
    /// <summary>min over t of x[t] / max(x[0..t]) − 1.</summary>
    /// <param name="equity">Equity or prices; leading NaN are left out, a later NaN gives NaN.</param>
    /// <returns>0 when it never falls; NaN for an empty series or when the first number is not above zero.</returns>
    public static double Of(ReadOnlySpan<double> equity)
    {
        var sample = Sample.AfterWarmUp(equity);
        if (sample.IsEmpty || !(sample[0] > 0))
        {
            return double.NaN;
        }

        // The division waits for the next peak: till then only the lowest value counts.
        double peak = sample[0], trough = peak, deepest = 0;
        for (var t = 0; t < sample.Length;)
        {
            t = Trough(sample, t, peak, ref trough);
            for (var end = Math.Min(t + Eight.Count, sample.Length); t < end; t++)
            {
                var value = sample[t];
                if (value <= peak)
                {
                    trough = Math.Min(trough, value);
                    continue;
                }

                // A new peak; or NaN, which stays to the end. From an infinite peak everything is lost: that is no depth either.
                deepest = Math.Min(deepest, (trough / peak) - 1);
                peak = trough = value > peak && double.IsFinite(value) ? value : double.NaN;
            }
        }

        return Math.Min(deepest, (trough / peak) - 1);
    }

    // The lowest value of all eights from here on in which no value is above the peak; says where the next begins.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static int Trough(ReadOnlySpan<double> values, int start, double peak, ref double trough)
    {
        ref var value = ref MemoryMarshal.GetReference(values);
        var (highest, lowest) = (Vector512.Create(peak), Vector512.Create(trough));
        var t = start;
        for (; t <= values.Length - Eight.Count; t += Eight.Count)
        {
            var eight = Vector512.LoadUnsafe(ref value, (nuint)t);
            if (!Vector512.LessThanOrEqualAll(eight, highest))
            {
                break;
            }

            lowest = Vector512.MinNative(lowest, eight);
        }

        for (var lane = 0; lane < Eight.Count; lane++)
        {
            trough = Math.Min(trough, lowest[lane]);
        }

        return t;
    }
}
