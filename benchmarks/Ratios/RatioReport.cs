using System.Globalization;
using AlgoAcademy.Research;

namespace AlgoAcademy.Benchmarks.Ratios;

/// <summary>The table of benchmarks/results/limit.md.</summary>
internal static class RatioReport
{
    /// <summary>Runs all contests, or those whose number is named: <c>limit 1 4 --rounds 40</c>.</summary>
    public static int Write(TextWriter output, string[] options)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var sources = Path.Combine(AppContext.BaseDirectory, "../../../../benchmarks/limit");
        if (!Limit.TryLoad(Path.GetFullPath(sources), out var reason))
        {
            output.WriteLine($"The yardstick could not be built, so there are no ratios: {reason}");
            return 1;
        }

        var rounds = Array.IndexOf(options, "--rounds") is var at and >= 0 ? int.Parse(options[at + 1], CultureInfo.InvariantCulture) : 40;
        output.WriteLine("| task | C, ms: least (median) | library, ms: least (median) | ratio of least | ratio of medians | allocated, MB | peak above data, MB |");
        output.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var contest in Contests().Where(contest => options.Length == 0 || options.Contains(contest.Key)))
        {
            var outcome = Duel.Fight(contest.Value(), rounds);
            output.WriteLine(
                $"| {outcome.Task} | {Times(outcome.Limit)} | {Times(outcome.Library)} | {outcome.Ratio:F2} | {outcome.MedianRatio:F2} "
                + $"| {Megabytes(outcome.Allocated)} | {Megabytes(outcome.Peak)} |");
        }

        return 0;
    }

    private static Dictionary<string, Func<IContest>> Contests() => new(StringComparer.Ordinal)
    {
        ["1"] = () => new SmaCrossContest(new Market(1_000_000), "Cross.SmaAbove",
            close => Cross.SmaAbove(close, SmaCrossContest.Fast, SmaCrossContest.Slow)),
        ["1a"] = () => new SmaCrossContest(new Market(1_000_000), "Cross.Above of two columns",
            close => Cross.Above(close.Sma(SmaCrossContest.Fast), close.Sma(SmaCrossContest.Slow))),
        ["2"] = () => new SweepContest(new Market(100_000)),
        ["3"] = () => new BracketContest(new Market(500_000)),
        ["4"] = () => new IndicatorContest(new Market(1_000_000)),
    };

    private static string Times((double Least, double Median) times) => $"{times.Least:F2} ({times.Median:F2})";

    private static string Megabytes(long bytes) => $"{bytes / 1e6:F1}";
}
