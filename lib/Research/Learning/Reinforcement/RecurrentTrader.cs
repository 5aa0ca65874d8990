namespace AlgoAcademy.Research;

/// <summary>
/// A position learned directly (Moody and Saffell 2001): F[t] = tanh(w·x[t] + u F[t−1] + b), return R[t] = F[t−1] r[t] − cost |F[t−1] − F[t−2]|,
/// and the weights climb the Sharpe ratio of R, through time. It knows its last position, so it learns that changing costs.
/// </summary>
/// <remarks>Features are standardized by the training bars. Taught in lesson 26.</remarks>
public sealed class RecurrentTrader
{
    // |x| near 0 is rounded off to √(x² + ε²): the cost of a change has a derivative everywhere.
    private const double Rounding = 1e-4;
    private readonly ColumnScale _scale;
    private readonly double[] _weights;

    private RecurrentTrader(IReadOnlyList<string> features, ColumnScale scale, (double[] Weights, double[] Curve) fit)
    {
        (Features, _scale) = (features, scale);
        (_weights, Curve) = fit;
    }

    /// <summary>Names of the features it reads.</summary>
    public IReadOnlyList<string> Features { get; }

    /// <summary>Sharpe ratio a bar of the training after each step, costs paid.</summary>
    public IReadOnlyList<double> Curve { get; }

    /// <summary>Weight of each feature, then of the last position, then the constant.</summary>
    public IReadOnlyList<double> Weights => _weights;

    /// <summary>Trains on all bars that are given: keep later ones to judge it by.</summary>
    /// <param name="features">Value t known at the close of bar t.</param>
    /// <param name="returns">Simple returns of the bars on the same axis.</param>
    /// <param name="options">Cost, steps and seed.</param>
    /// <exception cref="ArgumentException">Different axes, fewer than 30 bars with all values, or an option out of range.</exception>
    public static RecurrentTrader Fit(SeriesPanel features, Series returns, TraderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(features);
        ArgumentNullException.ThrowIfNull(returns);
        options ??= new TraderOptions();
        OptionRules.Require(options.Faults());
        var columns = Observed.Columns([.. features.Columns, returns], 30);
        double[][] rows = [.. Enumerable.Range(0, columns[0].Length).Select(t => columns[..^1].Select(column => column[t]).ToArray())];
        var scale = ColumnScale.Of(rows);
        var world = (X: Array.ConvertAll(rows, row => scale.Apply(row)), R: columns[^1]);
        var rng = new Rng(options.Seed);
        double[] weights = [.. Enumerable.Range(0, features.Columns.Count + 2).Select(_ => 0.1 * rng.NextGaussian())];
        var (adam, curve) = (new Adam(weights.Length, options.LearningRate), new double[options.Epochs]);
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            (curve[epoch], var gradient) = Climb(weights, world, options.Cost);
            adam.Begin();
            adam.Move(weights, Array.ConvertAll(gradient, slope => -slope), 0);
        }

        return new RecurrentTrader(features.Names, scale, (weights, curve));
    }

    /// <summary>Its positions, bar by bar; it begins flat and stays flat until all features are known.</summary>
    /// <param name="features">With the features it was trained on.</param>
    /// <exception cref="ArgumentException">A feature is missing.</exception>
    public Signal Signal(SeriesPanel features)
    {
        ArgumentNullException.ThrowIfNull(features);
        Series[] columns = [.. features.Select(Features).Columns];
        var exposure = Enumerable.Repeat(double.NaN, features.Count).ToArray();
        var position = 0.0;
        for (var t = 0; t < exposure.Length; t++)
        {
            var row = Array.ConvertAll(columns, column => column[t]);
            if (Array.TrueForAll(row, double.IsFinite))
            {
                position = Math.Tanh(Input(_weights, _scale.Apply(row), position));
                exposure[t] = position;
            }
        }

        return new Signal(new Series("recurrent trader", features.Axis, exposure));
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"recurrent trader of {string.Join(", ", Features)}: Sharpe a bar {Curve[^1]:G3} in training");

    /// <summary>The Sharpe ratio a bar of a path, and its derivative by the weights, by the chain rule through time.</summary>
    internal static (double Sharpe, double[] Gradient) Climb(double[] weights, (double[][] X, double[] R) world, double cost)
    {
        var n = world.R.Length;
        double[] positions = new double[n], returns = new double[n - 1];
        for (var t = 0; t < n; t++)
        {
            positions[t] = Math.Tanh(Input(weights, world.X[t], t > 0 ? positions[t - 1] : 0));
        }

        for (var t = 1; t < n; t++)
        {
            returns[t - 1] = (positions[t - 1] * world.R[t]) - (cost * Size(Change(positions, t - 1)));
        }

        var mean = Sample.Mean(returns);
        var deviation = Math.Sqrt(Sample.SumOfSquares(returns, mean) / returns.Length);
        if (!(deviation > 0))
        {
            return (double.NaN, new double[weights.Length]);
        }

        // d(mean / deviation) / dR = (1 − sharpe (R − mean) / deviation) / (count · deviation).
        var sharpe = mean / deviation;
        var slopes = Array.ConvertAll(returns, r => (1 - (sharpe * (r - mean) / deviation)) / (returns.Length * deviation));
        return (sharpe, Back(weights, world, (positions, slopes, cost)));
    }

    private static double[] Back(double[] weights, (double[][] X, double[] R) world, (double[] Positions, double[] Slopes, double Cost) path)
    {
        var gradient = new double[weights.Length];
        var carried = 0.0;
        for (var t = path.Slopes.Length - 1; t >= 0; t--)
        {
            // F[t] earns in slot t, pays its own change there, and the next change in slot t + 1.
            var by = carried + (path.Slopes[t] * (world.R[t + 1] - (path.Cost * Slope(Change(path.Positions, t)))));
            by += t + 1 < path.Slopes.Length ? path.Slopes[t + 1] * path.Cost * Slope(Change(path.Positions, t + 1)) : 0;
            var inner = by * (1 - (path.Positions[t] * path.Positions[t]));
            for (var k = 0; k < world.X[t].Length; k++)
            {
                gradient[k] += inner * world.X[t][k];
            }

            gradient[^2] += inner * (t > 0 ? path.Positions[t - 1] : 0);
            gradient[^1] += inner;
            carried = inner * weights[^2];
        }

        return gradient;
    }

    private static double Input(double[] weights, double[] x, double position)
    {
        var sum = weights[^1] + (weights[^2] * position);
        for (var k = 0; k < x.Length; k++)
        {
            sum += weights[k] * x[k];
        }

        return sum;
    }

    private static double Change(double[] positions, int t) => positions[t] - (t > 0 ? positions[t - 1] : 0);

    private static double Size(double x) => Math.Sqrt((x * x) + (Rounding * Rounding)) - Rounding;

    private static double Slope(double x) => x / Math.Sqrt((x * x) + (Rounding * Rounding));
}
