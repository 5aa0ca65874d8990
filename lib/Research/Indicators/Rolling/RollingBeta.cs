namespace AlgoAcademy.Research;

/// <summary>Beta of returns to those of a market over n bars: the slope of their regression.</summary>
/// <remarks>The first column is the asset, the second the market. NaN where the market is constant.</remarks>
[Indicator("Σ (x − x̄)(m − m̄) / Σ (m − m̄)²", Inputs = "two columns", WarmUp = "n − 1",
    Unit = "number", Source = "Sharpe (1964)")]
public sealed class RollingBeta : IIndicator<(double X, double Y), double>
{
    private readonly WindowFold<PairMomentNode> _window;

    /// <summary>With a window of <paramref name="length"/> bars, at least 2.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public RollingBeta(int length)
    {
        Window.Require(length, 2);
        _window = new(length);
    }

    /// <summary>Bars before the first value: n − 1.</summary>
    public static int WarmUp(int length) => length - 1;

    /// <summary>The value at each bar into <paramref name="destination"/>, as long as the two columns.</summary>
    /// <exception cref="ArgumentException">A parameter out of its range, or columns of different lengths.</exception>
    public static void Compute(ReadOnlySpan<double> x, ReadOnlySpan<double> y, int length, Span<double> destination) =>
        Batch.Run(new RollingBeta(length), x, y, destination);

    /// <inheritdoc/>
    public double Next((double X, double Y) value) => _window.Next(PairMomentNode.Of(value.X, value.Y), value.X + value.Y, out var w) ? w.Products / w.SquaresY : double.NaN;
}
