namespace AlgoAcademy.Research;

/// <summary>Hurst exponent of the last n returns by rescaled range: about ½ without memory, above where moves persist, below where they revert.</summary>
/// <remarks>Biased upwards on short windows: independent returns read about 0.6 at n = 256 (Anis and Lloyd 1976). Compare with shuffled returns, not with ½. Of each size, as many whole windows as fit, from the newest back. NaN where a window is constant. Costs n steps for each of about log₂ n sizes a bar.</remarks>
[Indicator("slope of ln(mean R/S) on ln s over windows of s = 8, 16, 32 … ≤ n/2", Inputs = "returns", WarmUp = "n − 1",
    Unit = "number", Source = "Hurst (1951); Mandelbrot and Wallis (1969)")]
public sealed class Hurst : IIndicator<double, double>
{
    private readonly int _length;
    private double[] _ring;
    private double[] _window = [];
    private int _seen;
    private int _next;

    /// <summary>With a window of <paramref name="length"/> bars, at least 32.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public Hurst(int length = 256)
    {
        Window.Require(length, 32);
        _length = length;
        _ring = new double[Growth.First(length)];
    }

    /// <summary>Bars before the first value: n − 1.</summary>
    public static int WarmUp(int length = 256) => length - 1;

    /// <summary>The value at each bar into <paramref name="destination"/>, as long as the source.</summary>
    /// <exception cref="ArgumentException">A parameter out of its range, or columns of different lengths.</exception>
    public static void Compute(ReadOnlySpan<double> source, int length, Span<double> destination) =>
        Batch.Run(new Hurst(length), source, destination);

    /// <inheritdoc/>
    public double Next(double value)
    {
        if (_seen == 0 && double.IsNaN(value))
        {
            return double.NaN;
        }

        Growth.Room(ref _ring, _next, _length);
        _ring[_next] = value;
        _next = _next + 1 == _length ? 0 : _next + 1;
        _seen = Math.Min(_seen + 1, _length);
        if (_seen < _length)
        {
            return double.NaN;
        }

        _window = _window.Length == 0 ? new double[_length] : _window;
        _ring.AsSpan(_next).CopyTo(_window);
        _ring.AsSpan(0, _next).CopyTo(_window.AsSpan(_length - _next));
        return Slope(_window);
    }

    private static double Slope(ReadOnlySpan<double> window)
    {
        PairMomentNode points = default;
        for (var size = 8; size <= window.Length / 2; size *= 2)
        {
            double sum = 0;
            var count = window.Length / size;
            for (var i = 1; i <= count; i++)
            {
                sum += RescaledRange(window.Slice(window.Length - (i * size), size));
            }

            var point = PairMomentNode.Of(Math.Log(size), Math.Log(sum / count));
            points = size == 8 ? point : PairMomentNode.Merge(points, point);
        }

        return points.Products / points.SquaresX;
    }

    /// <summary>Range of the running total of distances from the mean, over the standard deviation (population).</summary>
    private static double RescaledRange(ReadOnlySpan<double> part)
    {
        double mean = 0, squares = 0, total = 0, low = 0, high = 0;
        foreach (var value in part)
        {
            mean += value / part.Length;
        }

        foreach (var value in part)
        {
            var distance = value - mean;
            squares += distance * distance;
            total += distance;
            low = Math.Min(low, total);
            high = Math.Max(high, total);
        }

        return (high - low) / Math.Sqrt(squares / part.Length);
    }
}
