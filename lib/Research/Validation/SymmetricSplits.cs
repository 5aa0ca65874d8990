using System.Numerics;

namespace AlgoAcademy.Research;

/// <summary>Walks all ways to split the blocks in two halves: choose on one, judge on the other.</summary>
internal static class SymmetricSplits
{
    public static OverfitProbability Run(ReturnTableau tableau, OverfitOptions options)
    {
        HalfScores scores = options.Metric is { } metric ? new MetricScores(tableau, options.Blocks, metric) : new SharpeScores(tableau, options.Blocks);
        var splits = Enumerable.Range(0, 1 << options.Blocks).Where(mask => BitOperations.PopCount((uint)mask) == options.Blocks / 2).ToArray();
        var logits = new double[splits.Length];
        var inside = new double[splits.Length];
        var outside = new double[splits.Length];
        var whole = (1 << options.Blocks) - 1;
        Parallel.For(0, splits.Length, () => new double[2 * tableau.Columns], (split, _, buffer) =>
        {
            var chosen = buffer.AsSpan(0, tableau.Columns);
            var rest = buffer.AsSpan(tableau.Columns);
            scores.Score(splits[split], chosen);
            scores.Score(whole ^ splits[split], rest);
            var winner = IndexOfLargest(chosen);
            inside[split] = chosen[winner];
            outside[split] = rest[winner];
            logits[split] = Logit(rest, rest[winner]);
            return buffer;
        }, _ => { });
        return new OverfitProbability
        {
            Probability = logits.Count(logit => logit <= 0) / (double)logits.Length,
            Logits = logits,
            InSample = inside,
            OutOfSample = outside,
            Strategies = tableau.Columns,
            Blocks = options.Blocks,
        };
    }

    private static double Logit(ReadOnlySpan<double> values, double winner)
    {
        int below = 0, equal = 0;
        foreach (var value in values)
        {
            below += value < winner ? 1 : 0;
            equal += value == winner ? 1 : 0;
        }

        // Twice the middle rank, in whole numbers: the median rank gives a logit of exactly 0.
        var twiceRank = (2 * below) + equal + 1;
        return Math.Log(twiceRank / (double)((2 * (values.Length + 1)) - twiceRank));
    }

    private static int IndexOfLargest(ReadOnlySpan<double> values)
    {
        var largest = 0;
        for (var k = 1; k < values.Length; k++)
        {
            largest = values[k] > values[largest] ? k : largest;
        }

        return largest;
    }
}
