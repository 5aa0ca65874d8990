namespace AlgoAcademy.Research;

/// <summary>Correlation of two columns over n bars; −1…1.</summary>
/// <remarks>NaN where a column is constant. Rounding may take it past ±1 by 1e-16 or so.</remarks>
[Indicator("Σ (x − x̄)(y − ȳ) / √(Σ (x − x̄)² Σ (y − ȳ)²)", Inputs = "two columns", WarmUp = "n − 1",
    Unit = "−1…1", Source = "Pearson (1895)")]
public sealed class RollingCorrelation : IIndicator<(double X, double Y), double>
{
    private readonly WindowFold<PairMomentNode> _window;

    /// <summary>With a window of <paramref name="length"/> bars, at least 2.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public RollingCorrelation(int length)
    {
        Window.Require(length, 2);
        _window = new(length);
    }

    /// <summary>Bars before the first value: n − 1.</summary>
    public static int WarmUp(int length) => length - 1;

    /// <summary>The value at each bar into <paramref name="destination"/>, as long as the two columns.</summary>
    /// <exception cref="ArgumentException">A parameter out of its range, or columns of different lengths.</exception>
    public static void Compute(ReadOnlySpan<double> x, ReadOnlySpan<double> y, int length, Span<double> destination) =>
        Batch.Run(new RollingCorrelation(length), x, y, destination);

    /// <inheritdoc/>
    public double Next((double X, double Y) value) => _window.Next(PairMomentNode.Of(value.X, value.Y), value.X + value.Y, out var w) ? w.Products / (Math.Sqrt(w.SquaresX) * Math.Sqrt(w.SquaresY)) : double.NaN;
}
