namespace AlgoAcademy.Research;

/// <summary>
/// Simple moving average: the mean of the last n values, all with the same weight. Average age of its data: (n − 1)/2 bars.
/// </summary>
/// <remarks>Taught in lessons 27 and 28.</remarks>
[Indicator("(x[t] + … + x[t−n+1]) / n", WarmUp = "n − 1", Unit = "that of the values", Source = "classical")]
public sealed class Sma : IIndicator<double, double>
{
    private readonly WindowFold<SumNode> _window;
    private readonly double _inverse;

    /// <summary>An average of <paramref name="length"/> values, at least 1.</summary>
    public Sma(int length)
    {
        Window.Require(length, 1);
        _window = new(length);
        _inverse = 1.0 / length;
    }

    /// <summary>Bars before the first value: n − 1.</summary>
    public static int WarmUp(int length) => length - 1;

    /// <summary>sma[t] = (x[t] + … + x[t−n+1]) / n into <paramref name="destination"/>.</summary>
    /// <param name="source">Values, oldest first; NaN as in <see cref="IIndicator{TInput, TOutput}"/>.</param>
    /// <param name="length">n, at least 1 bar.</param>
    /// <param name="destination">As long as the source; NaN through the warm-up. May not overlap the source.</param>
    /// <exception cref="ArgumentException">n below 1, or spans of different lengths.</exception>
    public static void Compute(ReadOnlySpan<double> source, int length, Span<double> destination)
    {
        Window.Require(length, 1);
        Window.Require(source, destination);
        var first = Window.FillWarmUp(source, destination, WarmUp(length));
        using var tree = new SumTree(length);
        for (var start = first; start < source.Length; start += tree.Block)
        {
            var part = destination.Slice(start, Math.Min(tree.Block, source.Length - start));
            tree.Load(source.Slice(start - tree.Before, tree.Before + part.Length));
            tree.Means(length, part);
        }
    }

    /// <inheritdoc/>
    public double Next(double value)
    {
        return _window.Next(new(value), value, out var window) ? window.Sum * _inverse : double.NaN;
    }
}
