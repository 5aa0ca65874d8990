using System.Collections.Immutable;
using System.Globalization;
using Deedle;

namespace AlgoAcademy.Research;

/// <summary>
/// The bars of one instrument as columns, oldest first: open, high, low, close, volume, and adjusted close where the
/// source has it. Immutable, and checked at construction: times strictly increase and are UTC, prices are finite and
/// above zero, volumes are not negative.
/// </summary>
/// <remarks>Sources with bars whose high is below their close (and the like) exist; <see cref="Check"/> lists them.</remarks>
public sealed class BarSeries
{
    /// <summary>Bars out of columns, which are taken over, not copied: do not change the arrays afterwards.</summary>
    /// <exception cref="ArgumentException">Columns of different lengths.</exception>
    /// <exception cref="InvalidBarsException">The first bar that breaks a rule, with index, time and rule.</exception>
    public BarSeries(string symbol, Frequency frequency, BarColumns columns)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(symbol);
        ArgumentNullException.ThrowIfNull(columns);
        var axis = new TimeAxis(columns.CloseTime, frequency);
        BarRules.RequireUsable(columns);
        Symbol = symbol;
        Axis = axis;
        Open = new Series("open", axis, columns.Open);
        High = new Series("high", axis, columns.High);
        Low = new Series("low", axis, columns.Low);
        Close = new Series("close", axis, columns.Close);
        Volume = new Series("volume", axis, columns.Volume ?? NotReported(axis.Count));
        AdjustedClose = columns.AdjustedClose is { } adjusted ? new Series("adjusted close", axis, adjusted) : null;
    }

    private BarSeries(BarSeries whole, int start, int count)
    {
        Symbol = whole.Symbol;
        Axis = whole.Axis.Slice(start, count);
        Open = whole.Open.On(Axis, start);
        High = whole.High.On(Axis, start);
        Low = whole.Low.On(Axis, start);
        Close = whole.Close.On(Axis, start);
        Volume = whole.Volume.On(Axis, start);
        AdjustedClose = whole.AdjustedClose?.On(Axis, start);
    }

    /// <summary>Ticker or id, for titles.</summary>
    public string Symbol { get; }

    /// <summary>The close times that all columns share.</summary>
    public TimeAxis Axis { get; }

    /// <summary>Close times, UTC, oldest first; daily bars carry their session's date at 00:00 UTC (<see cref="TimeAxis"/>).</summary>
    public ImmutableArray<DateTime> CloseTime => Axis.Times;

    /// <summary>How often a bar closes.</summary>
    public Frequency Frequency => Axis.Frequency;

    /// <summary>Bars in a year: what annualized figures are scaled by.</summary>
    public double BarsPerYear => Axis.Frequency.BarsPerYear;

    /// <summary>Number of bars.</summary>
    public int Count => Axis.Count;

    /// <summary>First price of each bar.</summary>
    public Series Open { get; }

    /// <summary>Highest price of each bar.</summary>
    public Series High { get; }

    /// <summary>Lowest price of each bar.</summary>
    public Series Low { get; }

    /// <summary>Last price of each bar.</summary>
    public Series Close { get; }

    /// <summary>Traded quantity of each bar; NaN when not reported.</summary>
    public Series Volume { get; }

    /// <summary>Closes adjusted for splits and dividends; null when the source has none.</summary>
    public Series? AdjustedClose { get; }

    /// <summary>Bar <paramref name="index"/>, 0 = oldest.</summary>
    public Bar this[int index] => new(CloseTime[index], Open[index], High[index], Low[index], Close[index], Volume[index]);

    /// <summary>Simple close-to-close returns as fractions; the first is NaN.</summary>
    public Series Returns() => Close.Returns();

    /// <summary><paramref name="count"/> bars from bar <paramref name="start"/>: one copy of their columns and times.</summary>
    public BarSeries Slice(int start, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Count - start);
        return new BarSeries(this, start, count);
    }

    /// <summary>The bars with <paramref name="from"/> ≤ close time ≤ <paramref name="to"/>; unspecified kinds are read as UTC.</summary>
    public BarSeries Between(DateTime from, DateTime to)
    {
        var start = Axis.IndexAtOrAfter(from);
        var end = to == DateTime.MaxValue ? Count : Axis.IndexAtOrAfter(to.AddTicks(1));
        return Slice(start, Math.Max(0, end - start));
    }

    /// <summary>The bars at or after <paramref name="time"/>.</summary>
    public BarSeries From(DateTime time) => Between(time, DateTime.MaxValue);

    /// <summary>The bars strictly before <paramref name="time"/>, so that From and Before split a series without overlap.</summary>
    public BarSeries Before(DateTime time) => Slice(0, Axis.IndexAtOrAfter(time));

    /// <summary>
    /// Coarser bars by calendar day, ISO week or month (UTC): first open, highest high, lowest low, last close, summed
    /// volume, time of the last bar in the period. The last period may be incomplete.
    /// </summary>
    /// <exception cref="ArgumentException">The target frequency is not coarser than that of the bars.</exception>
    public BarSeries Resample(Frequency target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return CalendarGroups.Run(this, target);
    }

    /// <summary>
    /// Coarser bars by session, ISO week or month of a market, in its own timezone. Bars that end outside its sessions
    /// are left out (<see cref="InSessions"/>).
    /// </summary>
    /// <exception cref="ArgumentException">The bars are not intraday, or the target frequency is not coarser.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The calendar does not know a day of the bars.</exception>
    public BarSeries Resample(Frequency target, TradingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(target);
        var (inside, days) = SessionBars.Within(this, calendar);
        return CalendarGroups.Run(inside, target, days);
    }

    /// <summary>
    /// Longer bars of a fixed length, counted from midnight UTC; each closes at the end of its period, as in
    /// <see cref="TimeAxis"/>. Periods without bars have none. The last may be incomplete.
    /// </summary>
    /// <param name="period">Divides a day: 5 or 30 minutes, 1 or 4 hours.</param>
    /// <exception cref="ArgumentOutOfRangeException">The period does not divide a day.</exception>
    /// <exception cref="ArgumentException">The bars are not shorter than the period, or fewer than two.</exception>
    public BarSeries Resample(TimeSpan period) => TimeBars.Run(this, period);

    /// <summary>
    /// Longer bars of a fixed length, counted from the opening of each session; the last of a session closes with it. Bars
    /// that end outside the sessions are left out (<see cref="InSessions"/>).
    /// </summary>
    /// <param name="period">Divides a day: 5 or 30 minutes, 1 or 4 hours.</param>
    /// <param name="calendar">The sessions.</param>
    /// <exception cref="ArgumentOutOfRangeException">The period does not divide a day, or the calendar does not know a day of the bars.</exception>
    /// <exception cref="ArgumentException">The bars are not shorter than the period, or fewer than two.</exception>
    public BarSeries Resample(TimeSpan period, TradingCalendar calendar) => SessionBars.Resample(this, period, calendar);

    /// <summary>The intraday bars that end within a session of the market (open &lt; close time ≤ close): without the hours before and after.</summary>
    /// <exception cref="ArgumentException">The bars are not intraday.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The calendar does not know a day of the bars.</exception>
    public BarSeries InSessions(TradingCalendar calendar) => SessionBars.Within(this, calendar).Bars;

    /// <summary>Volume bars: as many bars joined as reach <paramref name="volume"/>. Bars are not split, so each may hold more; the last may hold less.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The volume is not a finite number above zero.</exception>
    /// <exception cref="InvalidBarsException">A volume is not reported.</exception>
    public BarSeries ToVolumeBars(double volume) => ActivityGroups.Run(this, [.. Volume.Values], volume, "volume");

    /// <summary>Dollar bars: as many bars joined as reach <paramref name="money"/>, reckoned as close times volume. Bars are not split.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The money is not a finite number above zero.</exception>
    /// <exception cref="InvalidBarsException">A volume is not reported.</exception>
    public BarSeries ToDollarBars(double money) => ActivityGroups.Run(this, [.. (Close * Volume).Values], money, "dollar");

    /// <summary>
    /// The bars on the scale of the adjusted close: prices times adjusted close / close, so that returns include
    /// splits and dividends. Volume stays as traded.
    /// </summary>
    /// <exception cref="InvalidOperationException">The source has no adjusted close.</exception>
    public BarSeries Adjusted()
    {
        var adjusted = AdjustedClose
            ?? throw new InvalidOperationException($"'{Symbol}' has no adjusted close; its prices are used as they are.");
        var factor = adjusted / Close;
        return new BarSeries(Symbol, Frequency, new BarColumns
        {
            CloseTime = [.. CloseTime],
            Open = [.. (Open * factor).Values],
            High = [.. (High * factor).Values],
            Low = [.. (Low * factor).Values],
            Close = [.. adjusted.Values],
            Volume = [.. Volume.Values],
            AdjustedClose = [.. adjusted.Values],
        });
    }

    /// <summary>
    /// Prices before each split and dividend onto the scale of the last bar, so that returns are those of a holder who
    /// reinvests: times 1 / ratio for a split (volume times ratio), times 1 − dividend / close of the day before for a dividend,
    /// as CRSP and the common data vendors do. Days are days in UTC. Actions after the last bar change nothing.
    /// </summary>
    /// <exception cref="ArgumentException">A dividend as large as the price it was paid from.</exception>
    public BarSeries AdjustFor(params IReadOnlyCollection<CorporateAction> actions)
    {
        ArgumentNullException.ThrowIfNull(actions);
        return BackAdjustment.Run(this, actions);
    }

    /// <summary>
    /// Every suspicious bar with index, time and rule (<see cref="DefectKind"/>): broken ranges, outliers, spikes, jumps like splits,
    /// gaps, missing volume, stale closes. Reports, never repairs.
    /// </summary>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public BarCheck Check(CheckOptions? options = null) => Suspicion.Search(this, options ?? new CheckOptions());

    /// <summary>A Deedle frame keyed by close time with columns Open, High, Low, Close, Volume (and AdjustedClose).</summary>
    public Frame<DateTime, string> ToFrame() => BarFrame.From(this);

    /// <summary>Bars out of a Deedle frame with the columns of <see cref="ToFrame"/>; Volume and AdjustedClose may be absent.</summary>
    /// <exception cref="ArgumentException">A price column is absent.</exception>
    /// <exception cref="InvalidBarsException">A value is missing or breaks a rule.</exception>
    public static BarSeries FromFrame(Frame<DateTime, string> frame, string symbol, Frequency frequency) =>
        BarFrame.ToBars(frame, symbol, frequency);

    /// <summary>
    /// Bars out of a CSV file with a header row. Needed: a time column (date, time, datetime or timestamp) and close.
    /// Known besides: open, high, low (equal to the close when absent), volume, adjclose or "Adj Close".
    /// </summary>
    /// <param name="path">The file; <c>.gz</c> is unpacked.</param>
    /// <param name="options">Symbol, frequency, delimiter, time format; by default the file's name, inferred, comma, ISO 8601.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="CsvFormatException">A row cannot be read; says the line, the column and the text.</exception>
    /// <exception cref="InvalidBarsException">A bar breaks a rule.</exception>
    public static BarSeries FromCsv(string path, CsvOptions? options = null) => CsvBars.ReadFile(path, options ?? new CsvOptions());

    /// <summary>
    /// Bars out of a Parquet file with a time column and close, named as for <see cref="FromCsv"/>; times without an offset are read
    /// in <see cref="CsvOptions.TimeZone"/>. Symbol and frequency are read back from files that <see cref="ToParquet"/> wrote.
    /// </summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="FormatException">The file is no Parquet, or a column is absent or of another type.</exception>
    /// <exception cref="InvalidBarsException">A bar breaks a rule.</exception>
    public static BarSeries FromParquet(string path, CsvOptions? options = null) => ParquetBars.ReadFile(path, options ?? new CsvOptions());

    /// <summary>Writes all columns, the symbol and the frequency to a Parquet file, which pandas, Polars and DuckDB read; replaces the file.</summary>
    public void ToParquet(string path) => ParquetBars.WriteFile(this, path);

    /// <summary>
    /// Bars out of an exchange's answer that was saved as a JSON file. Exchanges stamp the opening: close times are one bar later. The
    /// market is taken to run around the clock (365 days) unless the options say a frequency. The newest bar may be unfinished.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="format">Whose answer it is.</param>
    /// <param name="options">Symbol and frequency; <see cref="CsvOptions.CloseDelay"/> is the length of a bar, by default the median gap.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="FormatException">The file is not what this exchange sends; says the row.</exception>
    /// <exception cref="InvalidBarsException">A bar breaks a rule.</exception>
    public static BarSeries FromExchangeJson(string path, ExchangeFormat format, CsvOptions? options = null) =>
        ExchangeJson.ReadFile(path, format, options ?? new CsvOptions());

    /// <inheritdoc/>
    public override string ToString() => Count == 0
        ? $"{Symbol}: no bars"
        : string.Create(CultureInfo.InvariantCulture,
            $"{Symbol}: {Count} {Frequency.Name} bars {CloseTime[0]:yyyy-MM-dd}..{CloseTime[^1]:yyyy-MM-dd}, last close {Close.Last:G8}");

    private static double[] NotReported(int count)
    {
        var volume = new double[count];
        Array.Fill(volume, double.NaN);
        return volume;
    }
}
