namespace AlgoAcademy.Research;

/// <summary>Quiz of L27, trends and time-series momentum.</summary>
internal static class Lesson27Quiz
{
    public static IReadOnlyList<QuizQuestion> Questions { get; } =
    [
        new("A price chart of pure noise often seems to show trends. Why?",
        [
            new("Prices add up returns, and the sum of independent steps wanders for long stretches.", true, "A random walk has no memory in its steps and yet drifts far from its start; only the returns can tell."),
            new("Noise is autocorrelated at short lags.", false, "Independent returns have zero autocorrelation at every lag; the look of a trend comes from adding them up."),
            new("The chart has too few points.", false, "More points make the wandering longer, not shorter."),
        ]),
        new("A variance ratio VR(12) of monthly returns is 1.3 with a robust z of 0.9. What follows?",
        [
            new("The market trends: the ratio is above 1.", false, "The ratio is above 1, but by less than its own sampling error: |z| is below 1.96."),
            new("Nothing is decided: 1.3 lies within what a random walk would show in a sample of this size.", true, "The point estimate suggests persistence, the z statistic says that chance alone does this often."),
            new("The market mean-reverts: z is below 1.", false, "Mean reversion would give a ratio below 1; z measures distance from 1 in standard errors."),
        ]),
        new("Why does the recipe divide by the volatility estimate?",
        [
            new("To raise the Sharpe ratio of every single market.", false, "It may or may not; the purpose is equal risk over time and across markets."),
            new("So that costs fall.", false, "Scaling trades at every rebalance: it adds turnover and hence costs."),
            new("So that each market and each month carries about the same risk.", true, "With 40 % a year for each instrument, a quiet bond future and a wild gas future count alike in the average."),
        ]),
        new("Which observation would falsify the claim that one index alone shows no edge of this rule over holding it?",
        [
            new("A long–short alpha with a robust t above 2 in a sample not used to choose the rule, after costs.", true, "Out of sample, net of costs and against the right benchmark: that would contradict the verdict."),
            new("A larger final equity than the index in some ten-year window.", false, "With many windows to choose from, some window always favors the rule."),
            new("A higher gross Sharpe ratio after trying 20 look-backs.", false, "The best of 20 trials is large by chance; the number of trials must be charged against it."),
        ]),
    ];
}
