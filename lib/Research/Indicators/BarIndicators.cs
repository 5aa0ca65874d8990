namespace AlgoAcademy.Research;

/// <summary>The indicators that need more of a bar than its close, as they are called in a cell: <c>bars.Atr(14)</c>.</summary>
public static class BarIndicators
{
    /// <summary>True range of each bar, in price; see <see cref="AlgoAcademy.Research.TrueRange"/>.</summary>
    public static Series TrueRange(this BarSeries bars) => Require(bars).Through($"true range", new TrueRange());

    /// <summary>Average true range, in price; see <see cref="AlgoAcademy.Research.Atr"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The length is below 1.</exception>
    public static Series Atr(this BarSeries bars, int length = 14)
    {
        var result = new double[Require(bars).Count];
        Research.Atr.Compute(new BarSpans(bars), length, result);
        return bars.Close.With(FormattableString.Invariant($"ATR {length}"), result);
    }

    /// <summary>Volume-weighted moving average of the close over n bars.; see <see cref="AlgoAcademy.Research.Vwma"/>.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public static Series Vwma(this BarSeries bars, int length) =>
        Require(bars).Through($"Vwma {length}", new Vwma(length));

    /// <summary>Volume-weighted average price of the last n bars, each bar standing for its typical price.; see <see cref="AlgoAcademy.Research.RollingVwap"/>.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public static Series RollingVwap(this BarSeries bars, int length) =>
        Require(bars).Through($"RollingVwap {length}", new RollingVwap(length));

    /// <summary>Volume-weighted average price since the session began, each bar standing for its typical price.; see <see cref="AlgoAcademy.Research.Vwap"/>.</summary>
    public static Series Vwap(this BarSeries bars) =>
        Require(bars).Through($"Vwap", new Vwap());

    /// <summary>Stochastic oscillator; see <see cref="AlgoAcademy.Research.Stochastic"/>.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public static StochasticSeries Stochastic(this BarSeries bars, int length = 14, int smooth = 3, int signal = 3)
    {
        var columns = Batch.Columns(new Stochastic(length, smooth, signal), Require(bars));
        return new(bars.Close.With("%K", columns[0]), bars.Close.With("%D", columns[1]));
    }

    /// <summary>Williams %R; see <see cref="AlgoAcademy.Research.WilliamsR"/>.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public static Series WilliamsR(this BarSeries bars, int length = 14) =>
        Require(bars).Through($"WilliamsR {length}", new WilliamsR(length));

    /// <summary>Commodity channel index; see <see cref="AlgoAcademy.Research.Cci"/>.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public static Series Cci(this BarSeries bars, int length = 20) =>
        Require(bars).Through($"Cci {length}", new Cci(length));

    /// <summary>Ultimate oscillator; see <see cref="AlgoAcademy.Research.UltimateOscillator"/>.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public static Series UltimateOscillator(this BarSeries bars, int fast = 7, int middle = 14, int slow = 28) =>
        Require(bars).Through($"UltimateOscillator {fast} {middle} {slow}", new UltimateOscillator(fast, middle, slow));

    /// <summary>Elder ray; see <see cref="AlgoAcademy.Research.ElderRay"/>.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public static ElderRaySeries ElderRay(this BarSeries bars, int length = 13)
    {
        var columns = Batch.Columns(new ElderRay(length), Require(bars));
        return new(bars.Close.With("bull power", columns[0]), bars.Close.With("bear power", columns[1]));
    }

    /// <summary>Average directional index with both directional indicators; see <see cref="AlgoAcademy.Research.Adx"/>.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public static AdxSeries Adx(this BarSeries bars, int length = 14)
    {
        var columns = Batch.Columns(new Adx(length), Require(bars));
        return new(bars.Close.With("+DI", columns[0]), bars.Close.With("−DI", columns[1]), bars.Close.With("ADX", columns[2]));
    }

    /// <summary>Aroon; see <see cref="AlgoAcademy.Research.Aroon"/>.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public static AroonSeries Aroon(this BarSeries bars, int length = 25)
    {
        var columns = Batch.Columns(new Aroon(length), Require(bars));
        return new(bars.Close.With("Aroon up", columns[0]), bars.Close.With("Aroon down", columns[1]));
    }

    /// <summary>Vortex indicator; see <see cref="AlgoAcademy.Research.Vortex"/>.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public static VortexSeries Vortex(this BarSeries bars, int length = 14)
    {
        var columns = Batch.Columns(new Vortex(length), Require(bars));
        return new(bars.Close.With("VI+", columns[0]), bars.Close.With("VI−", columns[1]));
    }

    /// <summary>Choppiness index; see <see cref="AlgoAcademy.Research.ChoppinessIndex"/>.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public static Series ChoppinessIndex(this BarSeries bars, int length = 14) =>
        Require(bars).Through($"ChoppinessIndex {length}", new ChoppinessIndex(length));

    /// <summary>Supertrend; see <see cref="AlgoAcademy.Research.Supertrend"/>.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public static TrailingStopSeries Supertrend(this BarSeries bars, int length = 10, double ranges = 3)
    {
        var columns = Batch.Columns(new Supertrend(length, ranges), Require(bars));
        return new(bars.Close.With("Supertrend", columns[0]), bars.Close.With("Supertrend direction", columns[1]));
    }

    /// <summary>Parabolic stop and reverse; see <see cref="AlgoAcademy.Research.ParabolicSar"/>.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public static TrailingStopSeries ParabolicSar(this BarSeries bars, double step = 0.02, double limit = 0.2)
    {
        var columns = Batch.Columns(new ParabolicSar(step, limit), Require(bars));
        return new(bars.Close.With("parabolic SAR", columns[0]), bars.Close.With("SAR direction", columns[1]));
    }

    /// <summary>Ichimoku kinko hyo; see <see cref="AlgoAcademy.Research.Ichimoku"/>.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public static IchimokuSeries Ichimoku(this BarSeries bars, int conversion = 9, int baseLength = 26, int span = 52, int displacement = 26)
    {
        var columns = Batch.Columns(new Ichimoku(conversion, baseLength, span, displacement), Require(bars));
        return new(bars.Close.With("conversion", columns[0]), bars.Close.With("base", columns[1]), bars.Close.With("span A", columns[2]), bars.Close.With("span B", columns[3]));
    }

    /// <summary>Money flow index; see <see cref="AlgoAcademy.Research.Mfi"/>.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public static Series Mfi(this BarSeries bars, int length = 14) =>
        Require(bars).Through($"Mfi {length}", new Mfi(length));

    /// <summary>On-balance volume; see <see cref="AlgoAcademy.Research.Obv"/>.</summary>
    public static Series Obv(this BarSeries bars) =>
        Require(bars).Through($"Obv", new Obv());

    /// <summary>Accumulation/distribution line; see <see cref="AlgoAcademy.Research.AccumulationDistribution"/>.</summary>
    public static Series AccumulationDistribution(this BarSeries bars) =>
        Require(bars).Through($"AccumulationDistribution", new AccumulationDistribution());

    /// <summary>Chaikin money flow; see <see cref="AlgoAcademy.Research.ChaikinMoneyFlow"/>.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public static Series ChaikinMoneyFlow(this BarSeries bars, int length = 20) =>
        Require(bars).Through($"ChaikinMoneyFlow {length}", new ChaikinMoneyFlow(length));

    /// <summary>Force index; see <see cref="AlgoAcademy.Research.ForceIndex"/>.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public static Series ForceIndex(this BarSeries bars, int length = 13) =>
        Require(bars).Through($"ForceIndex {length}", new ForceIndex(length));

    /// <summary>Average true range as a fraction of the close; see <see cref="AlgoAcademy.Research.NormalizedAtr"/>.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public static Series NormalizedAtr(this BarSeries bars, int length = 14) =>
        Require(bars).Through($"NormalizedAtr {length}", new NormalizedAtr(length));

    /// <summary>Parkinson volatility; see <see cref="AlgoAcademy.Research.Parkinson"/>. Annualized by √BarsPerYear.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public static Series Parkinson(this BarSeries bars, int length = 20) =>
        Require(bars).Through($"Parkinson {length}", new Parkinson(length)).Annualized();

    /// <summary>Garman–Klass volatility; see <see cref="AlgoAcademy.Research.GarmanKlass"/>. Annualized by √BarsPerYear.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public static Series GarmanKlass(this BarSeries bars, int length = 20) =>
        Require(bars).Through($"GarmanKlass {length}", new GarmanKlass(length)).Annualized();

    /// <summary>Rogers–Satchell volatility; see <see cref="AlgoAcademy.Research.RogersSatchell"/>. Annualized by √BarsPerYear.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public static Series RogersSatchell(this BarSeries bars, int length = 20) =>
        Require(bars).Through($"RogersSatchell {length}", new RogersSatchell(length)).Annualized();

    /// <summary>Yang–Zhang volatility; see <see cref="AlgoAcademy.Research.YangZhang"/>. Annualized by √BarsPerYear.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public static Series YangZhang(this BarSeries bars, int length = 20) =>
        Require(bars).Through($"YangZhang {length}", new YangZhang(length)).Annualized();

    /// <summary>Floor traders' pivot points; see <see cref="AlgoAcademy.Research.PivotPoints"/>.</summary>
    public static PivotPointsSeries PivotPoints(this BarSeries bars)
    {
        var columns = Batch.Columns(new PivotPoints(), Require(bars));
        return new(bars.Close.With("pivot", columns[0]), bars.Close.With("R1", columns[1]), bars.Close.With("S1", columns[2]), bars.Close.With("R2", columns[3]), bars.Close.With("S2", columns[4]), bars.Close.With("R3", columns[5]), bars.Close.With("S3", columns[6]));
    }

    /// <summary>Donchian channel: highest high, lowest low, and the middle; see <see cref="AlgoAcademy.Research.Donchian"/>.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public static BandSeries Donchian(this BarSeries bars, int length = 20)
    {
        var columns = Batch.Columns(new Donchian(length), Require(bars));
        return Bands(bars, "Donchian", columns);
    }

    /// <summary>Keltner channel around the average of the close; see <see cref="AlgoAcademy.Research.Keltner"/>.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public static BandSeries Keltner(this BarSeries bars, int length = 20, int atrLength = 10, double ranges = 2)
    {
        var columns = Batch.Columns(new Keltner(length, atrLength, ranges), Require(bars));
        return Bands(bars, "Keltner", columns);
    }

    /// <summary>Averaged bars; see <see cref="AlgoAcademy.Research.HeikinAshi"/>. Times and volumes stay.</summary>
    public static BarSeries HeikinAshi(this BarSeries bars)
    {
        var averaged = new Bar[Require(bars).Count];
        Research.HeikinAshi.Compute(new BarSpans(bars), averaged);
        return new BarSeries(bars.Symbol, bars.Frequency, new BarColumns
        {
            CloseTime = [.. bars.CloseTime],
            Open = Array.ConvertAll(averaged, bar => bar.Open),
            High = Array.ConvertAll(averaged, bar => bar.High),
            Low = Array.ConvertAll(averaged, bar => bar.Low),
            Close = Array.ConvertAll(averaged, bar => bar.Close),
            Volume = [.. bars.Volume.Values],
        });
    }

    private static BandSeries Bands(BarSeries bars, string name, double[][] columns) => new(
        bars.Close.With($"{name} middle", columns[0]),
        bars.Close.With($"{name} upper", columns[1]),
        bars.Close.With($"{name} lower", columns[2]),
        bars.Close);

    private static BarSeries Require(BarSeries bars)
    {
        ArgumentNullException.ThrowIfNull(bars);
        return bars;
    }
}
