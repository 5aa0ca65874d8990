namespace AlgoAcademy.Research;

/// <summary>Exercises of L27, trends and time-series momentum.</summary>
internal static class Lesson27Exercises
{
    private const double Target = 0.40;
    private const double Volatility = 0.16;
    private const double Decay = 60.0 / 61.0;

    public static IReadOnlyList<Exercise> All { get; } =
    [
        new NumberExercise
        {
            Id = "L27.E1",
            Title = "Position for a volatility target.",
            Unit = "times capital",
            Answer = () => Target / Volatility,
            Tolerance = 1e-6,
            Mistakes =
            [
                new("Divide the target by the volatility, not the other way round.", () => Volatility / Target),
                new("The scale is target over volatility; a difference has the wrong unit.", () => Target - Volatility),
                new("The scale is target over volatility, not their product.", () => Target * Volatility),
                new("The volatility went in as a variance: use σ, not σ².", () => Target / (Volatility * Volatility)),
                new("The sign of the trailing return is +1 here: the market rose, so the position is long.", () => -Target / Volatility),
                new("Both numbers are already annual: no further annualization.", () => Target / (Volatility / Math.Sqrt(12))),
            ],
            Hints =
            [
                "A quiet market needs a larger position to carry the same risk. Should the answer be above or below 1?",
                "The position is the sign of the trailing return times the target volatility divided by the estimated volatility, both annual.",
                "double position = Math.Sign(0.07) * 0.40 / …;",
            ],
        },
        new NumberExercise
        {
            Id = "L27.E2",
            Title = "Half-life of the volatility estimate.",
            Unit = "trading days",
            Answer = () => Math.Log(0.5) / Math.Log(Decay),
            Tolerance = 1e-3,
            Mistakes =
            [
                new("That is the center of mass δ/(1−δ), the average age of the weights, not the age at which half of the weight is used up.", () => Decay / (1 - Decay)),
                new("That is 60·ln 2, good for continuous decay; the weights decay in daily steps of δ.", () => 60 * Math.Log(2)),
                new("δ is 60/61, not 59/60: solve δ/(1−δ) = 60.", () => Math.Log(0.5) / Math.Log(59.0 / 60.0)),
                new("The sign: ln 0.5 and ln δ are both negative, their quotient is positive.", () => -Math.Log(0.5) / Math.Log(Decay)),
                new("That is half of the 60 days; a half-life asks when δ^h has fallen to 0.5.", () => 30),
                new("The answer is asked for in trading days, not in years of 261 days.", () => Math.Log(0.5) / Math.Log(Decay) / 261),
            ],
            Hints =
            [
                "After h days the weight of an old return has shrunk by the factor δ to the power h.",
                "Solve δ^h = 0.5 for h with logarithms; get δ from δ/(1−δ) = 60 first.",
                "double delta = 60.0 / 61.0; double halfLife = Math.Log(0.5) / …;",
            ],
        },
        new PropertyExercise<Func<double[], double[]>>
        {
            Id = "L27.E3",
            Title = "A rule of twelve months that knows no future.",
            Properties = Lesson27SignRule.Properties,
            Hints =
            [
                "Which closes are known at the end of month t, and which of them make the return of twelve months?",
                "For each month from the thirteenth on: the sign of this close over the one twelve months before, less one. Before: 0.",
                "Func<double[], double[]> signRuleE3 = closes => [.. closes.Select((close, month) => month < 12 ? 0.0 : …)];",
            ],
        },
    ];
}
