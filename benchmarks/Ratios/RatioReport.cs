using System.Globalization;

namespace AlgoAcademy.Benchmarks.Ratios;

/// <summary>The tables of benchmarks/results/limit.md.</summary>
internal static class RatioReport
{
    private const int Million = 1_000_000;

    /// <summary>Runs all contests, or those whose number is named: <c>limit 1 4 --rounds 100</c>; <c>limit growth</c> for the other table.</summary>
    public static int Write(TextWriter output, string[] options)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var sources = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../benchmarks/limit"));
        if (!Limit.TryLoad(sources, out var reason))
        {
            output.WriteLine($"The yardstick could not be built, so there are no ratios: {reason}");
            return 1;
        }

        var at = Array.IndexOf(options, "--rounds");
        var rounds = at >= 0 ? int.Parse(options[at + 1], CultureInfo.InvariantCulture) : 40;
        var named = at >= 0 ? options[..at] : options;
        if (named is ["growth"])
        {
            Growth(output, rounds);
        }
        else
        {
            Ratios(output, rounds, named);
        }

        return 0;
    }

    private static void Ratios(TextWriter output, int rounds, string[] named)
    {
        output.WriteLine("| task | C, ms: least (median) | library, ms: least (median) | ratio of least | ratio of medians | allocated, MB | peak above data, MB |");
        output.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var contest in Contests().Where(contest => named.Length == 0 || named.Contains(contest.Key)))
        {
            var outcome = Duel.Fight(contest.Value(), rounds);
            output.WriteLine(
                $"| {outcome.Task} | {Times(outcome.Limit)} | {Times(outcome.Library)} | {outcome.Ratio:F2} | {outcome.MedianRatio:F2} "
                + $"| {Megabytes(outcome.Allocated)} | {Megabytes(outcome.Peak)} |");
        }
    }

    // Time and memory from ten thousand to ten million bars; the shorter, the more rounds.
    private static void Growth(TextWriter output, int rounds)
    {
        output.WriteLine("| bars | task | C, ms | library, ms | ratio | library, ns a bar | peak above data, MB |");
        output.WriteLine("| ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        for (var bars = Million / 100; bars <= 10 * Million; bars *= 10)
        {
            var market = new Market(bars);
            foreach (var contest in new IContest[] { new SmaCrossContest(market), new BracketContest(market), new IndicatorContest(market) })
            {
                var outcome = Duel.Fight(contest, Math.Max(rounds, Math.Min(400, 40 * Million / bars)));
                output.WriteLine(
                    $"| {bars:N0} | {contest.Task[..3]} | {outcome.Limit.Least:F2} | {outcome.Library.Least:F2} | {outcome.Ratio:F2} "
                    + $"| {outcome.Library.Least * 1e6 / bars:F1} | {Megabytes(outcome.Peak)} |");
            }
        }
    }

    private static Dictionary<string, Func<IContest>> Contests() => new(StringComparer.Ordinal)
    {
        ["1"] = () => new SmaCrossContest(new Market(Million)),
        ["1fresh"] = () => new SmaCrossContest(new Market(Million)) { IsFresh = true },
        ["2"] = () => new SweepContest(new Market(Million / 10)),
        ["3"] = () => new BracketContest(new Market(Million / 2)),
        ["3events"] = () => new EventContest(new Market(Million / 2)),
        ["4"] = () => new IndicatorContest(new Market(Million)),
    };

    private static string Times((double Least, double Median) times) => $"{times.Least:F2} ({times.Median:F2})";

    private static string Megabytes(long bytes) => $"{bytes / 1e6:F1}";
}
