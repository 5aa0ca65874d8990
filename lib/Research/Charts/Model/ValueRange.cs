namespace AlgoAcademy.Research;

/// <summary>Ranges of values; NaN and infinite values do not count, and a range of nothing is (NaN, NaN).</summary>
internal static class ValueRange
{
    internal static (double Low, double High) Of(ReadOnlySpan<double> values)
    {
        var range = (Low: double.NaN, High: double.NaN);
        foreach (var value in values)
        {
            if (double.IsFinite(value))
                range = Union(range, (value, value));
        }

        return range;
    }

    internal static (double Low, double High) Union((double Low, double High) a, (double Low, double High) b)
    {
        if (double.IsNaN(a.Low))
            return b;
        return double.IsNaN(b.Low) ? a : (Math.Min(a.Low, b.Low), Math.Max(a.High, b.High));
    }

    internal static (double Low, double High) OfAll(IEnumerable<(double Low, double High)> ranges) =>
        ranges.Aggregate((double.NaN, double.NaN), Union);

    /// <summary>The smallest distance between neighbours in the order given; 1 for fewer than two.</summary>
    internal static double SmallestStep(ReadOnlySpan<double> ascending)
    {
        var smallest = double.PositiveInfinity;
        for (var i = 1; i < ascending.Length; i++)
        {
            var step = Math.Abs(ascending[i] - ascending[i - 1]);
            if (step > 0 && step < smallest)
                smallest = step;
        }

        return double.IsFinite(smallest) ? smallest : 1;
    }
}
