namespace AlgoAcademy.Research;

/// <summary>Where the search for a Hawkes process begins: the best baselines and excitations for one decay, nearly.</summary>
internal static class HawkesStart
{
    private const int Rounds = 60;

    /// <summary>
    /// Each event is shared out among the baseline and the types that may have brought it about; each parameter becomes its share of events over its time.
    /// Never lowers the likelihood, never leaves what is allowed.
    /// </summary>
    /// <returns>decay, then for each type mu and its row of alpha.</returns>
    public static double[] Climb(HawkesEvents events, int types, double decay)
    {
        var (histories, exposure) = Histories(events, types, decay);
        List<double> found = [decay];
        for (var i = 0; i < types; i++)
        {
            double[][] own = [.. Enumerable.Range(0, events.Count).Where(k => events.Kind[k] == i).Select(k => histories[k])];
            var at = new double[types + 1];
            at[0] = 0.5 * own.Length / events.Horizon;
            for (var j = 0; j < types; j++)
                at[j + 1] = 0.5 * own.Length / types / exposure[j + 1];
            for (var round = 0; round < Rounds; round++)
                at = Round(at, own, exposure);
            found.AddRange(at.Select(value => Math.Max(value, 1e-4 * own.Length / events.Horizon)));
        }

        return [.. found];
    }

    private static double[] Round(double[] at, double[][] rows, double[] exposure)
    {
        var next = new double[at.Length];
        foreach (var row in rows)
        {
            var rate = 0.0;
            for (var m = 0; m < at.Length; m++)
                rate += at[m] * row[m];
            for (var m = 0; m < at.Length; m++)
                next[m] += at[m] * row[m] / rate;
        }

        return [.. next.Zip(exposure, static (share, time) => share / time)];
    }

    /// <summary>1 and the faded counts of each type before each event; and the integrals of the same over the whole time.</summary>
    private static (double[][] Rows, double[] Exposure) Histories(HawkesEvents events, int types, double decay)
    {
        var (rows, exposure, now) = (new double[events.Count][], new double[types + 1], new double[types]);
        exposure[0] = events.Horizon;
        for (var k = 0; k < rows.Length; k++)
        {
            var left = k == 0 ? 1 : Math.Exp(-decay * (events.At[k] - events.At[k - 1]));
            for (var j = 0; j < types; j++)
                now[j] *= left;
            rows[k] = [1, .. now];
            now[events.Kind[k]]++;
            exposure[events.Kind[k] + 1] += (1 - Math.Exp(-decay * (events.Horizon - events.At[k]))) / decay;
        }

        return (rows, exposure);
    }
}
