namespace AlgoAcademy.Research;

/// <summary>
/// How often a bar closes, and how many bars make a year: the number every annualized figure rests on.
/// </summary>
/// <param name="Name">Lower-case name: <c>minute</c>, <c>daily</c>, <c>weekly</c>, <c>monthly</c>.</param>
/// <param name="BarsPerYear">
/// Bars in a trading year. A market with other hours says so: <c>Frequency.Daily with { BarsPerYear = 365 }</c>.
/// </param>
public sealed record Frequency(string Name, double BarsPerYear)
{
    /// <summary>One-minute bars of a market that never closes: 365 · 24 · 60 = 525,600 a year.</summary>
    public static Frequency Minute { get; } = new("minute", 365 * 24 * 60);

    /// <summary>One bar a trading day, 252 a year.</summary>
    public static Frequency Daily { get; } = new("daily", 252);

    /// <summary>One bar a week, 52 a year.</summary>
    public static Frequency Weekly { get; } = new("weekly", 52);

    /// <summary>One bar a month, 12 a year.</summary>
    public static Frequency Monthly { get; } = new("monthly", 12);

    /// <summary>Bars in a trading year; above zero and finite.</summary>
    public double BarsPerYear { get; init; } = double.IsFinite(BarsPerYear) && BarsPerYear > 0
        ? BarsPerYear
        : throw new ArgumentOutOfRangeException(nameof(BarsPerYear), BarsPerYear, "BarsPerYear must be a finite number above zero.");

    /// <summary>Whether bars carry an instant; otherwise (daily and coarser) they carry the name of a day.</summary>
    internal bool IsIntraday => BarsPerYear > 366;

    /// <summary>The standard frequency of this name, with its usual number of bars a year.</summary>
    /// <param name="name">One of <c>minute</c>, <c>daily</c>, <c>weekly</c>, <c>monthly</c>.</param>
    /// <exception cref="ArgumentException">The name is none of these.</exception>
    public static Frequency Parse(string name) => name switch
    {
        "minute" => Minute,
        "daily" => Daily,
        "weekly" => Weekly,
        "monthly" => Monthly,
        _ => throw new ArgumentException($"Frequency must be minute, daily, weekly or monthly; was '{name}'.", nameof(name)),
    };

    /// <summary>
    /// The frequency that the median gap between times shows: at least 20 hours is daily, 6 days weekly, 26 days monthly.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// Fewer than two times, or intraday bars: how many of those make a year depends on the market's hours and must be said.
    /// </exception>
    internal static Frequency Infer(ReadOnlySpan<DateTime> times)
    {
        const string mend = "Say it in CsvOptions.Frequency, for example Frequency.Daily or Frequency.Minute with { BarsPerYear = 98_280 }.";
        if (times.Length < 2)
        {
            throw new ArgumentException($"The frequency of fewer than two bars cannot be inferred. {mend}", nameof(times));
        }

        var gaps = new TimeSpan[times.Length - 1];
        for (var i = 0; i < gaps.Length; i++)
        {
            gaps[i] = times[i + 1] - times[i];
        }

        Array.Sort(gaps);
        return gaps[gaps.Length / 2] switch
        {
            { TotalDays: >= 26 } => Monthly,
            { TotalDays: >= 6 } => Weekly,
            { TotalHours: >= 20 } => Daily,
            var gap => throw new ArgumentException($"Bars {gap} apart have no agreed number a year. {mend}", nameof(times)),
        };
    }
}
