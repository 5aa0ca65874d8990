namespace AlgoAcademy.Research;

/// <summary>
/// The indicators of one column as they are called in a cell: <c>bars.Close.Ema(10)</c>. Each gives a series on the same
/// axis, NaN through its warm-up, whose value at t uses nothing after t. Those that need more of a bar:
/// <see cref="BarIndicators"/>; those of two columns and of windows: <see cref="RollingIndicators"/>.
/// </summary>
public static class SeriesIndicators
{
    /// <summary>Simple moving average of the last <paramref name="length"/> values; see <see cref="AlgoAcademy.Research.Sma"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The length is below 1.</exception>
    /// <remarks>Computed when it is first read: the cross of two averages needs neither as a column.</remarks>
    public static Series Sma(this Series source, int length)
    {
        ArgumentNullException.ThrowIfNull(source);
        Window.Require(length, 1);
        return new Series(FormattableString.Invariant($"SMA {length}"), new SeriesOrigin(source, length, Averages));
    }

    /// <summary>Exponential moving average of span <paramref name="length"/>; see <see cref="AlgoAcademy.Research.Ema"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The length is below 1.</exception>
    public static Series Ema(this Series source, int length) => source.Compute($"EMA {length}", length, Research.Ema.Compute);

    /// <summary>Wilder's smoothing over <paramref name="length"/> bars; see <see cref="AlgoAcademy.Research.Rma"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The length is below 1.</exception>
    public static Series Rma(this Series source, int length) => source.Compute($"RMA {length}", length, Research.Rma.Compute);

    /// <summary>Return over the last <paramref name="length"/> bars as a fraction; see <see cref="AlgoAcademy.Research.Roc"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The length is below 1.</exception>
    public static Series Roc(this Series source, int length) => source.Compute($"ROC {length}", length, Research.Roc.Compute);

    /// <summary>Relative strength index, 0…100; see <see cref="AlgoAcademy.Research.Rsi"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The length is below 1.</exception>
    public static Series Rsi(this Series source, int length = 14) => source.Compute($"RSI {length}", length, Research.Rsi.Compute);

    /// <summary>Moving average convergence/divergence: line, signal, histogram; see <see cref="AlgoAcademy.Research.Macd"/>.</summary>
    /// <exception cref="ArgumentException">A span below 1, or a fast one that is not below the slow one.</exception>
    public static MacdSeries Macd(this Series source, int fast = 12, int slow = 26, int signal = 9)
    {
        ArgumentNullException.ThrowIfNull(source);
        double[] line = new double[source.Count], smoothed = new double[source.Count];
        Research.Macd.Compute(source.Values.AsSpan(), new(fast, slow, signal), line, smoothed);
        return new(source.With("MACD", line), source.With("MACD signal", smoothed));
    }

    /// <summary>Bollinger bands: middle, upper, lower, width, %B; see <see cref="AlgoAcademy.Research.Bollinger"/>.</summary>
    /// <exception cref="ArgumentException">A length below 1, or deviations not above 0.</exception>
    public static BandSeries Bollinger(this Series source, int length = 20, double deviations = 2)
    {
        ArgumentNullException.ThrowIfNull(source);
        double[] middle = new double[source.Count], upper = new double[source.Count], lower = new double[source.Count];
        Research.Bollinger.Compute(source.Values.AsSpan(), length, deviations, new(middle, upper, lower));
        return new(source.With("Bollinger middle", middle), source.With("Bollinger upper", upper), source.With("Bollinger lower", lower), source);
    }

    /// <summary>
    /// Annualized volatility of a series of <em>returns</em>, weights fading with the center of mass; see
    /// <see cref="AlgoAcademy.Research.EwmaVolatility"/>. Annualized by √BarsPerYear of the series.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The center of mass is below 1.</exception>
    public static Series EwmaVolatility(this Series returns, int centerOfMass = 60)
    {
        var perBar = returns.Compute($"EWMA volatility {centerOfMass}", centerOfMass, Research.EwmaVolatility.Compute);
        return perBar * Math.Sqrt(perBar.BarsPerYear);
    }

    /// <summary>Linearly weighted moving average; see <see cref="AlgoAcademy.Research.Wma"/>.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public static Series Wma(this Series source, int length) =>
        source.Through($"Wma {length}", new Wma(length));

    /// <summary>Double exponential moving average; see <see cref="AlgoAcademy.Research.Dema"/>.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public static Series Dema(this Series source, int length) =>
        source.Through($"Dema {length}", new Dema(length));

    /// <summary>Triple exponential moving average; see <see cref="AlgoAcademy.Research.Tema"/>.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public static Series Tema(this Series source, int length) =>
        source.Through($"Tema {length}", new Tema(length));

    /// <summary>Hull moving average; see <see cref="AlgoAcademy.Research.Hma"/>.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public static Series Hma(this Series source, int length) =>
        source.Through($"Hma {length}", new Hma(length));

    /// <summary>Efficiency ratio; see <see cref="AlgoAcademy.Research.EfficiencyRatio"/>.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public static Series EfficiencyRatio(this Series source, int length) =>
        source.Through($"EfficiencyRatio {length}", new EfficiencyRatio(length));

    /// <summary>Kaufman adaptive moving average; see <see cref="AlgoAcademy.Research.Kama"/>.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public static Series Kama(this Series source, int length = 10, int fast = 2, int slow = 30) =>
        source.Through($"Kama {length} {fast} {slow}", new Kama(length, fast, slow));

    /// <summary>Zero-lag exponential moving average; see <see cref="AlgoAcademy.Research.Zlema"/>.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public static Series Zlema(this Series source, int length) =>
        source.Through($"Zlema {length}", new Zlema(length));

    /// <summary>Momentum; see <see cref="AlgoAcademy.Research.Momentum"/>.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public static Series Momentum(this Series source, int length) =>
        source.Through($"Momentum {length}", new Momentum(length));

    /// <summary>Stochastic of the RSI; see <see cref="AlgoAcademy.Research.StochRsi"/>.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public static StochasticSeries StochRsi(this Series source, int rsiLength = 14, int length = 14, int smooth = 3, int signal = 3)
    {
        ArgumentNullException.ThrowIfNull(source);
        var columns = Batch.Columns(new StochRsi(rsiLength, length, smooth, signal), source);
        return new(source.With("StochRSI %K", columns[0]), source.With("StochRSI %D", columns[1]));
    }

    /// <summary>Trix; see <see cref="AlgoAcademy.Research.Trix"/>.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public static Series Trix(this Series source, int length = 15) =>
        source.Through($"Trix {length}", new Trix(length));

    /// <summary>Realized volatility of returns; see <see cref="AlgoAcademy.Research.RealizedVolatility"/>. Annualized by √BarsPerYear.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public static Series RealizedVolatility(this Series source, int length = 20) =>
        source.Through($"RealizedVolatility {length}", new RealizedVolatility(length)).Annualized();

    /// <summary>How the column of an average comes about: what two of them are recognized by.</summary>
    internal static Action<Series, int, double[]> Averages { get; } =
        static (source, length, destination) => Research.Sma.Compute(source.Values.AsSpan(), length, destination);
}
