using System.Numerics;

namespace AlgoAcademy.Research;

/// <summary>
/// Counts of whole numbers, such as latencies in nanoseconds, in buckets whose width grows with the value: quantiles are right to within
/// 1/128 of the value, whatever its size, in 58 kB. Recording allocates nothing. Source: the layout of G. Tene's HdrHistogram.
/// One thread at a time.
/// </summary>
public sealed class Histogram
{
    private const int Bits = 7;
    private const int Half = 1 << Bits;
    private readonly long[] _counts = new long[(64 - Bits) * Half];
    private double _sum;

    /// <summary>Values recorded.</summary>
    public long Count { get; private set; }

    /// <summary>Smallest value; 0 when there are none.</summary>
    public long Least { get; private set; }

    /// <summary>Largest value; 0 when there are none.</summary>
    public long Most { get; private set; }

    /// <summary>Mean, exact; NaN when there are no values.</summary>
    public double Mean => _sum / Count;

    /// <summary>Counts a value.</summary>
    /// <param name="value">Zero or more.</param>
    /// <exception cref="ArgumentException">Less than zero.</exception>
    public void Record(long value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        _counts[Bucket(value)]++;
        (Least, Most) = Count == 0 ? (value, value) : (Math.Min(Least, value), Math.Max(Most, value));
        Count++;
        _sum += value;
    }

    /// <summary>
    /// Counts a value together with those that could not be measured while it lasted: whoever sends one request after the other sends
    /// none during a stall, and forgets how long they would have waited (coordinated omission; Tene).
    /// </summary>
    /// <param name="value">Zero or more.</param>
    /// <param name="interval">Distance at which values were meant to be measured, above zero.</param>
    /// <exception cref="ArgumentException">A parameter out of range, or a stall of more than a million intervals.</exception>
    public void RecordCorrected(long value, long interval)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(interval);
        if (value / interval > 1_000_000)
            throw new ArgumentOutOfRangeException(nameof(interval), interval, FormattableString.Invariant($"interval must be at least a millionth of the value {value}."));
        Record(value);
        for (var missed = value - interval; missed >= interval; missed -= interval)
            Record(missed);
    }

    /// <summary>The value that a fraction of all values do not exceed: the upper end of its bucket, at most the largest value.</summary>
    /// <param name="fraction">From 0 to 1.</param>
    /// <returns>NaN when there are no values.</returns>
    /// <exception cref="ArgumentException">A fraction out of range.</exception>
    public double Quantile(double fraction)
    {
        OptionRules.Require(OptionRules.Within(fraction, 0, 1), nameof(fraction));
        if (Count == 0)
            return double.NaN;
        var rank = Math.Max(1, (long)Math.Ceiling(fraction * Count));
        long seen = 0;
        for (var bucket = 0; bucket < _counts.Length; bucket++)
        {
            seen += _counts[bucket];
            if (seen >= rank)
                return Math.Min(Most, Upper(bucket));
        }

        return Most;
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"{Count} values: mean {Mean:F1}, median {Quantile(0.5):F0}, 99% {Quantile(0.99):F0}, 99.9% {Quantile(0.999):F0}, most {Most}");

    // Values below 128 have a bucket each; above, each doubling has 128 buckets.
    private static int Bucket(long value)
    {
        if (value < Half)
            return (int)value;
        var shift = BitOperations.Log2((ulong)value) - Bits;
        return ((shift + 1) * Half) + (int)((value >> shift) - Half);
    }

    private static double Upper(int bucket)
    {
        if (bucket < Half)
            return bucket;
        var shift = (bucket / Half) - 1;
        return ((double)((bucket % Half) + Half + 1) * Math.Pow(2, shift)) - 1;
    }
}
