namespace AlgoAcademy.Research;

/// <summary>
/// Error-correction model of a cointegrated pair (Engle and Granger 1987): Δy[t] = c + α z[t−1] + Σ (φᵢ Δy[t−i] + ψᵢ Δx[t−i]) + e,
/// z the spread. α says how much of yesterday's distance from equilibrium y takes back in a bar. Taught in lesson 8.
/// </summary>
/// <param name="Speed">α of the equation of y, expected below 0 when y adjusts.</param>
/// <param name="SpeedError">Its standard error, one variance assumed.</param>
/// <param name="OtherSpeed">α of the equation of x, expected above 0 (times the sign of the hedge ratio) when x adjusts.</param>
/// <param name="OtherSpeedError">Its standard error.</param>
/// <param name="Lags">Lagged differences in both equations.</param>
/// <param name="Observations">Rows of the regressions.</param>
public sealed record ErrorCorrection(double Speed, double SpeedError, double OtherSpeed, double OtherSpeedError, int Lags, int Observations)
{
    /// <summary>Fits both equations by least squares.</summary>
    /// <param name="y">The series on the left of the equilibrium.</param>
    /// <param name="x">The other.</param>
    /// <param name="spread">Their distance from equilibrium, such as <see cref="EngleGranger.Spread"/>.</param>
    /// <param name="lags">Lagged differences, zero or more.</param>
    /// <exception cref="ArgumentException">Other axes, too few values, values that are not finite, a spread that does not vary.</exception>
    public static ErrorCorrection Of(Series y, Series x, Series spread, int lags = 1)
    {
        var columns = Observed.Columns([y, x, spread], 20);
        var n = columns[0].Length - 1 - lags;
        ArgumentOutOfRangeException.ThrowIfNegative(lags);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lags, columns[0].Length / 4);
        List<double[]> design = [columns[2][lags..^1], [.. Enumerable.Repeat(1.0, n)]];
        for (var lag = 1; lag <= lags; lag++)
        {
            design.Add(Differences(columns[0], lags - lag, n));
            design.Add(Differences(columns[1], lags - lag, n));
        }

        var first = Solve(design, Differences(columns[0], lags, n));
        var second = Solve(design, Differences(columns[1], lags, n));
        return new ErrorCorrection(first.Coefficients[0], first.StandardError(0), second.Coefficients[0], second.StandardError(0), lags, n);
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"y takes back {-Speed:P2} of the spread a bar (t {Speed / SpeedError:F2}), x moves {OtherSpeed:P2} of it (t {OtherSpeed / OtherSpeedError:F2}); n {Observations}");

    private static LeastSquares Solve(List<double[]> design, double[] target) =>
        LeastSquares.TrySolve([.. design], target) ?? throw new ArgumentException(
            "The spread and the lagged differences depend on each other (or one is constant). Use fewer lags or another spread.", nameof(design));

    private static double[] Differences(double[] values, int start, int count) =>
        [.. Enumerable.Range(start, count).Select(i => values[i + 1] - values[i])];
}
