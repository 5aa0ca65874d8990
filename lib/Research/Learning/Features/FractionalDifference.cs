namespace AlgoAcademy.Research;

/// <summary>
/// Differencing of a fractional order d (Hosking 1981): between the price (d = 0, all memory, no stationarity) and its change
/// (d = 1, stationary, no memory). A fixed width keeps every value a sum over equally many (López de Prado 2018, section 5.5).
/// </summary>
/// <remarks>Taught in lesson 20.</remarks>
public static class FractionalDifference
{
    /// <summary>The weights of (1 − B)^d, that of the newest value first: ω₀ = 1, ω_k = −ω_{k−1} (d − k + 1) / k.</summary>
    /// <param name="order">d, from 0 to 2.</param>
    /// <param name="count">How many, 1 to 100,000.</param>
    /// <exception cref="ArgumentException">A number out of range.</exception>
    public static IReadOnlyList<double> Weights(double order, int count)
    {
        OptionRules.Require([.. OptionRules.Within(order, 0, 2), .. OptionRules.Within(count, 1, 100_000)], nameof(order));
        var weights = new double[count];
        weights[0] = 1;
        for (var k = 1; k < count; k++)
        {
            weights[k] = -weights[k - 1] * (order - k + 1) / k;
        }

        return weights;
    }

    /// <summary>y[t] = Σ ω_k x[t−k], k from 0 to width − 1.</summary>
    /// <param name="series">Usually log prices.</param>
    /// <param name="order">d, from 0 to 2.</param>
    /// <param name="width">Values in each sum, 1 to 100,000.</param>
    /// <returns>Same length; NaN for the first width − 1 values, and wherever a value of the window is NaN.</returns>
    /// <exception cref="ArgumentException">A number out of range.</exception>
    public static Series Of(Series series, double order, int width = 100)
    {
        ArgumentNullException.ThrowIfNull(series);
        var weights = (double[])Weights(order, width);
        var source = series.Values.AsSpan();
        var result = new double[source.Length];
        for (var t = 0; t < result.Length; t++)
        {
            var sum = t + 1 < width ? double.NaN : 0;
            for (var k = 0; k < width && t + 1 >= width; k++)
            {
                sum += weights[k] * source[t - k];
            }

            result[t] = sum;
        }

        return series.With(FormattableString.Invariant($"{series.Name} differenced {order:G3}"), result);
    }

    /// <summary>The smallest order on a grid at which the augmented Dickey-Fuller test with a constant rejects a unit root.</summary>
    /// <param name="series">Usually log prices.</param>
    /// <param name="width">Values in each sum.</param>
    /// <param name="step">Distance of the orders tried, from 0 to 1.</param>
    /// <param name="level">Probability of a wrong rejection, above 0 and below 1. Each order is a test of its own: the level holds for one, not for the search.</param>
    /// <returns>The order with its test and its correlation with the series; order 1 when none below is enough.</returns>
    /// <exception cref="ArgumentException">A number out of range, or too few values after width.</exception>
    public static FractionalOrder LeastOrder(Series series, int width = 100, double step = 0.05, double level = 0.05)
    {
        ArgumentNullException.ThrowIfNull(series);
        OptionRules.Require(
        [
            .. OptionRules.Within(width, 1, 100_000), .. OptionRules.Within(step, 0.001, 1), .. OptionRules.Within(level, 1e-6, 1 - 1e-6),
        ], nameof(width));
        var orders = (int)Math.Ceiling(1 / step);
        for (var i = 0; ; i++)
        {
            var order = Math.Min(1, i * step);
            var differenced = Of(series, order, width);
            var test = AdfTest.Of(differenced);
            if (test.PValue < level || i >= orders)
            {
                return new FractionalOrder(order, test, Correlation(series, differenced));
            }
        }
    }

    private static double Correlation(Series series, Series differenced)
    {
        var start = differenced.WarmUp;
        return MathNet.Numerics.Statistics.Correlation.Pearson(series.Values.Skip(start), differenced.Values.Skip(start));
    }
}
