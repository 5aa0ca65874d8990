namespace AlgoAcademy.Research;

/// <summary>
/// The moments that statistics and metrics share. Leading NaN are warm-up and left out; a NaN after the first number makes
/// the result NaN.
/// </summary>
internal static class Sample
{
    /// <summary>The part after the leading NaN.</summary>
    public static ReadOnlySpan<double> AfterWarmUp(ReadOnlySpan<double> values) => values[Series.LeadingNaN(values)..];

    /// <summary>Arithmetic mean; NaN for an empty sample.</summary>
    public static double Mean(ReadOnlySpan<double> sample)
    {
        // Four sums side by side: shorter chains of additions, and a smaller rounding error than one long one.
        double a = 0, b = 0, c = 0, d = 0;
        var i = 0;
        for (; i + 3 < sample.Length; i += 4)
        {
            a += sample[i];
            b += sample[i + 1];
            c += sample[i + 2];
            d += sample[i + 3];
        }

        for (; i < sample.Length; i++)
        {
            a += sample[i];
        }

        return (a + b + (c + d)) / sample.Length;
    }

    /// <summary>Σ (x − mean)².</summary>
    public static double SumOfSquares(ReadOnlySpan<double> sample, double mean)
    {
        double a = 0, b = 0, c = 0, d = 0;
        var i = 0;
        for (; i + 3 < sample.Length; i += 4)
        {
            a += Square(sample[i] - mean);
            b += Square(sample[i + 1] - mean);
            c += Square(sample[i + 2] - mean);
            d += Square(sample[i + 3] - mean);
        }

        for (; i < sample.Length; i++)
        {
            a += Square(sample[i] - mean);
        }

        return a + b + (c + d);
    }

    /// <summary>Standard deviation with n − 1; exactly 0 when all values are equal; NaN below two values.</summary>
    public static double StandardDeviation(ReadOnlySpan<double> sample)
    {
        if (sample.Length < 2)
        {
            return double.NaN;
        }

        return IsConstant(sample) ? 0 : Math.Sqrt(SumOfSquares(sample, Mean(sample)) / (sample.Length - 1));
    }

    /// <summary>True when all values equal the first: rounding in the mean must not turn no variation into some.</summary>
    public static bool IsConstant(ReadOnlySpan<double> sample) => sample.IndexOfAnyExcept(sample[0]) < 0;

    /// <summary>Σ (x − mean)^order / n; exactly 0 for equal values; NaN for an empty sample.</summary>
    public static double CentralMoment(ReadOnlySpan<double> sample, int order)
    {
        if (sample.IsEmpty || IsConstant(sample))
        {
            return sample.IsEmpty ? double.NaN : 0;
        }

        var mean = Mean(sample);
        var sum = 0.0;
        foreach (var value in sample)
        {
            var distance = value - mean;
            var squared = distance * distance;
            sum += order switch { 2 => squared, 3 => squared * distance, 4 => squared * squared, _ => Math.Pow(distance, order) };
        }

        return sum / sample.Length;
    }

    /// <summary>Quantile, linear between order statistics (Hyndman and Fan 1996, type 7); NaN when empty or when any value is.</summary>
    public static double Quantile(ReadOnlySpan<double> sample, double share)
    {
        if (!(share >= 0 && share <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(share), share, "The share of a quantile must be from 0 to 1; 5 % is 0.05.");
        }

        if (sample.IsEmpty)
        {
            return double.NaN;
        }

        var sorted = sample.ToArray();
        Array.Sort(sorted);
        return QuantileOfSorted(sorted, share);
    }

    /// <summary>The same of a sample in ascending order, NaN first as Array.Sort puts them.</summary>
    public static double QuantileOfSorted(ReadOnlySpan<double> sorted, double share)
    {
        if (sorted.IsEmpty || double.IsNaN(sorted[0]))
        {
            return double.NaN;
        }

        var position = share * (sorted.Length - 1);
        var below = (int)position;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((position - below) * (sorted[above] - sorted[below]));
    }

    private static double Square(double x) => x * x;
}
