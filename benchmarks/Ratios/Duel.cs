using System.Diagnostics;

namespace AlgoAcademy.Benchmarks.Ratios;

/// <summary>
/// Runs both sides of a contest in turns, so that whatever else the machine does falls on both, and compares the answers
/// of every round.
/// </summary>
internal static class Duel
{
    private const double Tolerance = 1e-9;

    public static Outcome Fight(IContest contest, int rounds)
    {
        // The first runs are for the compiler: the library's code is optimized while it runs.
        for (var round = 0; round < Math.Max(10, rounds / 2); round++)
        {
            contest.RunLimit();
            contest.RunLibrary();
        }

        double[] limit = new double[rounds], library = new double[rounds];
        var allocated = 0L;
        for (var round = 0; round < rounds; round++)
        {
            limit[round] = Time(contest.RunLimit);
            var before = GC.GetTotalAllocatedBytes(precise: true);
            library[round] = Time(contest.RunLibrary);
            allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
            Compare(contest);
        }

        Array.Sort(limit);
        Array.Sort(library);
        return new Outcome(contest.Task, (limit[0], limit[rounds / 2]), (library[0], library[rounds / 2]), allocated, Peak.Of(contest.RunLibrary));
    }

    private static double Time(Action run)
    {
        var start = Stopwatch.GetTimestamp();
        run();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static void Compare(IContest contest)
    {
        var at = 0;
        foreach (var (expected, actual) in contest.Answers())
        {
            var near = Math.Abs(expected - actual) <= Tolerance * Math.Max(contest.Size, Math.Abs(expected));
            if (!near && !(double.IsNaN(expected) && double.IsNaN(actual)))
            {
                throw new InvalidOperationException(FormattableString.Invariant(
                    $"{contest.Task}: number {at} of the answer is {expected:R} by the yardstick and {actual:R} by the library."));
            }

            at++;
        }
    }
}
