namespace AlgoAcademy.Research.Tests.Syllabus;

/// <summary>Numbers that lessons ask for and a pencil can check, where no test of the room states them: the lesson's id is in the comment.</summary>
public sealed class ClosedFormTests
{
    // Lesson 10, E3.
    [Fact]
    public void Holm_of_the_six_p_values() =>
        Near.Equal([0.03, 0.045, 0.0512, 0.0512, 0.09, 0.09], MultipleTests.Holm([0.005, 0.009, 0.0128, 0.0135, 0.045, 0.06]), 1e-12);

    // Lesson 13, E1: (1 + √(20/252))².
    [Fact]
    public void The_edge_of_noise_for_twenty_assets_and_a_year()
    {
        var rng = new Rng(13);
        var axis = TimeAxis.Numbered(252, Frequency.Daily);
        var panel = new SeriesPanel("noise", [.. Enumerable.Range(0, 20).Select(i => new Series($"a{i}", axis, [.. Enumerable.Range(0, 252).Select(_ => rng.NextGaussian())]))]);
        Assert.Equal(1.642801, PrincipalComponents.Of(panel).NoiseEdge, 1e-6);
    }

    // Lesson 24, E2: 1 + (3 − 1)(1 + 2 + 4 + 8).
    [Fact]
    public void Four_causal_convolutions_see_thirty_one_steps() =>
        Assert.Equal(31, 1 + new[] { 1, 2, 4, 8 }.Sum(dilation => new CausalConvolution(1, 1, new ConvolutionOptions { Kernel = 3, Dilation = dilation }).ReceptiveField - 1));

    // Lesson 25, E1: 0 + 0.5 (−1 + 0.9 · 2 − 0).
    [Fact]
    public void One_update_of_a_q_value() => Assert.Equal(0.4, QLearning.Update(0, -1, 2, 0.5, 0.9), 1e-15);

    // Lesson 28, E1.
    [Fact]
    public void Wilder_s_rsi_of_three() =>
        Near.Equal([45.4545, 67.5676, 78.1818], [.. Cases.Series(44, 44.5, 44.2, 43.9, 44.4, 44.8).Rsi(3).AfterWarmUp()], 1e-5);

    // Lesson 28, E2: a move of 2 on a path of 4 has an efficiency of one half; the average goes that share of the way from 13 to 12.
    [Fact]
    public void Kaufman_s_smoothing_at_one_half() => Assert.Equal(0.133657, 13 - Cases.Series(10, 13, 12).Kama(2, 2, 30).Last, 1e-6);

    // Lesson 30, E1: one percent of a million over 1.5 points at 1,000 a point, whole contracts.
    [Fact]
    public void Turtles_trade_six_contracts() => Assert.Equal(6, Math.Floor(PositionSize.ByAtr(1_000_000, 0.01, 1.5, 1) / 1000));

    // Lesson 31, E1.
    [Theory]
    [InlineData(100, 2.5306)]
    [InlineData(10, 1.5746)]
    public void The_best_of_many_worthless_strategies(int trials, double expected) => Assert.Equal(expected, ExpectedMaximum.Of(trials), 1e-4);

    // Lesson 32, E3: √(2 (2q − 1)(q − 1) / (3 q T)).
    [Fact]
    public void The_standard_error_of_a_variance_ratio()
    {
        var rng = new Rng(32);
        var level = 0.0;
        var ratio = VarianceRatio.Of(Cases.Series([.. Enumerable.Range(0, 2001).Select(_ => Math.Exp(level += 0.01 * rng.NextGaussian()))]), 5);
        Assert.Equal(0.0489898, (ratio.Ratio - 1) / ratio.Z, 1e-7);
    }

    // Lesson 34, E1: the prior of one half each goes through the transition first.
    [Fact]
    public void A_fall_of_three_percent_is_the_wild_state()
    {
        double[][] moves = [[0.98, 0.02], [0.05, 0.95]];
        var model = new HiddenMarkovModel { Means = [0, 0], Deviations = [0.008, 0.02], Transition = moves, Initial = [0.5 * (0.98 + 0.05), 0.5 * (0.02 + 0.95)] };
        Assert.Equal(0.992825, model.Infer(Cases.Series(-0.03)).Filtered[1][0], 1e-6);
    }

    // Lesson 42, E1: one bar each.
    [Fact]
    public void Range_estimators_of_one_bar()
    {
        Assert.Equal(0.000407353, Square(OneBar(100, 102, 99, 101).GarmanKlass(1).Last), 1e-9);
        Assert.Equal(0.000396115, Square(OneBar(100, 102, 99, 101).RogersSatchell(1).Last), 1e-9);
        Assert.Equal(0.0118927, OneBar(101, 102, 100, 101).Parkinson(1).Last / Math.Sqrt(252), 1e-7);

        static double Square(double annual) => annual * annual / 252;
    }

    // Lesson 42, E2.
    [Fact]
    public void Long_run_volatility_and_half_life_of_a_garch()
    {
        var model = new GarchModel { Omega = 2e-6, Alpha = 0.08, Beta = 0.90 };
        Assert.Equal(0.158745, Math.Sqrt(252 * model.LongRunVariance), 1e-6);
        Assert.Equal(34.31, model.HalfLife, 0.005);
    }

    // Lesson 47, E1.
    [Fact]
    public void Kelly_at_even_odds()
    {
        var part = PositionSize.KellyBet(0.55, 1);
        Assert.Equal(0.10, part, 1e-12);
        Assert.Equal(0.00500837, (0.55 * Math.Log(1 + part)) + (0.45 * Math.Log(1 - part)), 1e-8);
    }

    private static BarSeries OneBar(double open, double high, double low, double close) => new("bar", Frequency.Daily, new BarColumns
    {
        CloseTime = Cases.Days(1),
        Open = [open],
        High = [high],
        Low = [low],
        Close = [close],
    });
}
