using CsCheck;

namespace AlgoAcademy.Research.Tests.Learning;

public class ScoreTests
{
    [Fact]
    public void Scores_are_those_worked_by_hand()
    {
        // Pairs true > false: (0.9, 0.6), (0.9, 0.2), (0.4, 0.2) right, (0.4, 0.6) wrong: AUC ¾.
        // DeLong: shares of the true 1, ½ and of the false ½, 1: variance 0.125 / 2 + 0.125 / 2.
        // Brier (0.01 + 0.36 + 0.36 + 0.04) / 4; log loss −(ln 0.9 + ln 0.4 + ln 0.4 + ln 0.8) / 4.
        var score = ProbabilityScore.Of([0.9, 0.6, 0.4, 0.2], [true, false, true, false]);
        Near.Equal(0.75, score.Auc, 1e-12);
        Near.Equal(Math.Sqrt(0.125), score.AucError, 1e-12);
        Near.Equal(0.1925, score.Brier, 1e-12);
        Near.Equal(-(Math.Log(0.9) + (2 * Math.Log(0.4)) + Math.Log(0.8)) / 4, score.LogLoss, 1e-12);
        Near.Equal((0.1 + 0.6 + 0.6 + 0.2) / 4, score.CalibrationError, 1e-12);
        Assert.Equal(0.5, score.Accuracy);
        Near.Equal(Math.Log(2), score.BaseLogLoss, 1e-12);
    }

    [Fact]
    public void Ties_count_half() => Assert.Equal(0.5, ProbabilityScore.Of([0.5, 0.5, 0.5], [true, false, false]).Auc);

    [Fact]
    public void Auc_keeps_when_scores_are_stretched_and_turns_when_they_are_reversed() =>
        Gen.Select(Gen.Int[0, 1024].Select(k => k / 1024.0), Gen.Bool).Array[4, 60].Where(rows => rows.Any(row => row.Item2) && rows.Any(row => !row.Item2)).Sample(rows =>
        {
            bool[] outcomes = Array.ConvertAll(rows, row => row.Item2);
            var auc = ProbabilityScore.Of(Array.ConvertAll(rows, row => row.Item1), outcomes).Auc;
            Near.Equal(auc, ProbabilityScore.Of(Array.ConvertAll(rows, row => Math.Sqrt(row.Item1)), outcomes).Auc, 1e-9);
            Assert.Equal(1 - auc, ProbabilityScore.Of(Array.ConvertAll(rows, row => 1 - row.Item1), outcomes).Auc, 9);
        }, iter: 200);

    [Fact]
    public void The_interval_of_the_AUC_covers_the_truth()
    {
        // Normal scores one deviation apart: AUC = Φ(1 / √2) = 0.760250. Of 400 samples about 380 cover it.
        var covered = 0;
        for (ulong seed = 1; seed <= 400; seed++)
        {
            var rng = new Rng(seed);
            bool[] outcomes = [.. Enumerable.Range(0, 200).Select(_ => rng.NextUniform() < 0.5)];
            var score = ProbabilityScore.Of([.. outcomes.Select(y => 1 / (1 + Math.Exp(-rng.NextGaussian() - (y ? 1 : 0))))], outcomes);
            covered += score.AucLow <= 0.760250 && score.AucHigh >= 0.760250 ? 1 : 0;
        }

        Assert.InRange(covered, 360, 395);
    }

    [Fact]
    public void Platt_of_two_scores_meets_its_targets()
    {
        // Score 0 true in 1 of 4, score 1 true in 3 of 4: targets 5/6 and 1/6, so P(0) = (5/6 + 3/6) / 4 = 1/3 and P(1) = 2/3: B = ln 2, A = −2 ln 2.
        var platt = Calibrator.Platt([0, 0, 0, 0, 1, 1, 1, 1], [true, false, false, false, true, true, true, false]);
        Assert.Equal(-2 * Math.Log(2), platt.Slope, 8);
        Assert.Equal(Math.Log(2), platt.Intercept, 8);
        Assert.Equal(1 / 3.0, platt.Probability(0), 8);
    }

    [Fact]
    public void Isotonic_pools_what_falls()
    {
        // Outcomes by score 1 … 6: 0, 1, 0, 1, 1, 1: 2 and 3 are pooled to ½.
        var isotonic = Calibrator.Isotonic([1, 2, 3, 4, 5, 6], [false, true, false, true, true, true]);
        Assert.Equal([0, 0.5, 0.5, 1, 1], new[] { 1, 2, 3, 4, 6.0 }.Select(isotonic.Probability));
        Assert.Equal(0.25, isotonic.Probability(1.5), 12);
        Assert.Equal((0, 1), (isotonic.Probability(-9), isotonic.Probability(9)));
    }

    [Fact]
    public void Isotonic_never_falls_and_keeps_the_mean() =>
        Gen.Select(Gen.Double[-2, 2], Gen.Bool).Array[4, 60].Where(rows => rows.Any(row => row.Item2) && rows.Any(row => !row.Item2)).Sample(rows =>
        {
            var map = Calibrator.Isotonic(Array.ConvertAll(rows, row => row.Item1), Array.ConvertAll(rows, row => row.Item2));
            Assert.Equal(map.Probabilities.Order(), map.Probabilities);
            Assert.Equal(rows.Average(row => row.Item2 ? 1.0 : 0), rows.Average(row => map.Probability(row.Item1)), 9);
        }, iter: 200);

    [Fact]
    public void Calibration_mends_overconfidence()
    {
        var table = Planted.World(6, 0.3, 3000).Table;
        var folds = OutOfSample.Walk(table, new() { Train = 1500, Test = 750 });
        var wild = new FastTreeTrainer { Trees = 200, Leaves = 30, LearningRate = 0.3, LeastRows = 5 };
        var plain = OutOfSample.Run(table, wild, folds).Score;
        var platt = OutOfSample.Run(table, new CalibratedTrainer(wild), folds).Score;
        var isotonic = OutOfSample.Run(table, new CalibratedTrainer(wild) { Method = CalibrationMethod.Isotonic }, folds).Score;
        Assert.True(platt.LogLoss < plain.LogLoss && platt.CalibrationError < plain.CalibrationError / 2, $"{plain} | {platt}");
        Assert.True(isotonic.CalibrationError < plain.CalibrationError / 2, $"{plain} | {isotonic}");
    }
}
