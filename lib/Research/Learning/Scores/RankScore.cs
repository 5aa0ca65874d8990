namespace AlgoAcademy.Research;

/// <summary>The area under the ROC curve by ranks, and its standard error (DeLong, DeLong and Clarke-Pearson 1988, by the midranks of Sun and Xu 2014).</summary>
internal static class RankScore
{
    public static (double Auc, double Error) Of(IReadOnlyList<double> scores, IReadOnlyList<bool> outcomes)
    {
        double[] positive = [.. scores.Where((_, i) => outcomes[i])];
        double[] negative = [.. scores.Where((_, i) => !outcomes[i])];
        if (positive.Length == 0 || negative.Length == 0)
        {
            return (double.NaN, double.NaN);
        }

        var (above, below) = (Shares(positive, negative), Shares(negative, positive));
        var variance = (Variance(above) / positive.Length) + (Variance(below) / negative.Length);
        return (above.Average(), Math.Sqrt(variance));
    }

    /// <summary>For each score the share of the others that are below it, ties half.</summary>
    private static double[] Shares(double[] scores, double[] others)
    {
        var sorted = (double[])others.Clone();
        Array.Sort(sorted);
        return Array.ConvertAll(scores, score => (First(sorted, score, orEqual: true) + First(sorted, score, orEqual: false)) / (2.0 * sorted.Length));
    }

    // Index of the first that is at least (orEqual) or above the score.
    private static int First(double[] sorted, double score, bool orEqual)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var isBefore = orEqual ? sorted[middle] < score : sorted[middle] <= score;
            (low, high) = isBefore ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static double Variance(double[] shares) => shares.Length < 2 ? double.NaN : Math.Pow(Sample.StandardDeviation(shares), 2);
}
