namespace AlgoAcademy.Research.Tests.Simulation;

/// <summary>The simulators do what their truth says, measured with plain sums; and the estimators find it.</summary>
public class PathTruthTests
{
    [Fact]
    public void Ou_path_has_the_mean_deviation_and_memory_it_says()
    {
        var path = OuPath.Simulate(4, new OuPathOptions { Count = 100_000, Mean = 2, Speed = 12, Volatility = 0.3 });
        var memory = Autocorrelation.Of(path.Values, 1).Value;
        Assert.Equal(Math.Exp(-12.0 / 252), memory, 0.003);
        Assert.Equal(path.LongRunDeviation, Sample.StandardDeviation(path.Values.Values.AsSpan()), 0.003);
        Assert.Equal(2, path.Values.Average(), 0.01);
        Near.Equal(Math.Log(2) / 12 * 252, path.HalfLifeBars, 1e-12);
    }

    [Fact]
    public void Pair_is_its_hedge_ratio_plus_its_spread()
    {
        var pair = CointegratedPair.Simulate(5, new CointegratedPairOptions { Count = 500, HedgeRatioVolatility = 0.1 });
        Assert.All(Enumerable.Range(0, 500), t => Assert.Equal(
            Math.Log(100) + (pair.HedgeRatio[t] * Math.Log(pair.X.Close[t] / 100)) + pair.Spread[t], Math.Log(pair.Y.Close[t]), 1e-9));
    }

    [Fact]
    public void Engle_granger_tells_a_pair_from_two_strangers()
    {
        var together = new CointegratedPairOptions { Count = 1500 };
        var strangers = together with { SpreadSpeed = 0, SpreadVolatility = 0.2 };
        Assert.True(Enumerable.Range(1, 20).Count(seed => Rejected(together, seed)) >= 19);
        Assert.True(Enumerable.Range(1, 40).Count(seed => Rejected(strangers, seed)) <= 7);

        static bool Rejected(CointegratedPairOptions options, int seed)
        {
            var pair = CointegratedPair.Simulate((ulong)seed, options);
            return EngleGranger.Of(pair.Y.Close.Map(Math.Log), Deterministic.Constant, 1, pair.X.Close.Map(Math.Log)).Test.PValue < 0.05;
        }
    }

    [Fact]
    public void Kalman_hedge_of_a_wandering_ratio_beats_a_rolling_regression()
    {
        // y = β x + spread in log distances from the start, the spread all but white. Variances fitted on the first third only.
        for (var seed = 1UL; seed <= 5; seed++)
        {
            var pair = CointegratedPair.Simulate(seed, new CointegratedPairOptions { Count = 3000, HedgeRatioVolatility = 0.2, SpreadVolatility = 0.5, SpreadSpeed = 1000 });
            var (x, y) = (pair.X.Close.Map(price => Math.Log(price / 100)), pair.Y.Close.Map(price => Math.Log(price / 100)));
            var model = new KalmanModel { ObservationVariance = 1, StateVariances = [1], InitialVariance = 1 }.FitTo(y.Slice(0, 1000), x.Slice(0, 1000));
            var kalman = model.Filter(y, x).States[0];
            double ours = 0, theirs = 0;
            for (var t = 1000; t < y.Count; t++)
            {
                ours += Math.Pow(kalman[t] - pair.HedgeRatio[t], 2);
                theirs += Math.Pow(Slope(x, y, t) - pair.HedgeRatio[t], 2);
            }

            Assert.True(Math.Sqrt(ours / theirs) < 0.75, FormattableString.Invariant($"seed {seed}: {Math.Sqrt(ours / theirs):F3}"));
        }

        static double Slope(Series x, Series y, int t)
        {
            double xy = 0, xx = 0;
            for (var i = t - 59; i <= t; i++)
            {
                (xy, xx) = (xy + (x[i] * y[i]), xx + (x[i] * x[i]));
            }

            return xy / xx;
        }
    }

    [Fact]
    public void Vecm_moves_by_adjustment_times_spread()
    {
        // Without shocks and started at rest nothing moves; with shocks the regression of ΔX2 on the spread finds α = 0.03.
        Assert.All(VecmPath.Simulate(1, new VecmOptions { Count = 50, Volatility = 0 }).LogPrices, price => Assert.Equal(price[0], price[49]));
        var path = VecmPath.Simulate(2, new VecmOptions { Count = 20_000 });
        var spread = (path.LogPrices[0] * 1.0) + (path.LogPrices[1] * -0.6) + (path.LogPrices[2] * 0.4);
        var fit = Ols.Fit(path.LogPrices[1] - path.LogPrices[1].Lag(1), 0, spread.Lag(1));
        Assert.InRange((fit.Beta - 0.03) / fit.StandardErrors[1], -3.5, 3.5);
    }

    [Fact]
    public void Exploding_system_is_refused() =>
        Assert.Contains("explode", Assert.Throws<ArgumentException>(() =>
            VecmPath.Simulate(1, new VecmOptions { Adjustment = [[0.9], [0.0]], Cointegration = [[1.0], [-1.0]] })).Message, StringComparison.Ordinal);

    [Fact]
    public void Garch_path_returns_over_true_volatility_are_white_with_variance_one()
    {
        var path = GarchPath.Simulate(8, new GarchPathOptions { Count = 50_000, DegreesOfFreedom = 6, Drift = 0 });
        var z = (path.Bars.Close.LogReturns() / path.Volatility * Math.Sqrt(252)).AfterWarmUp();
        Assert.Equal(1, Sample.StandardDeviation(z.Values.AsSpan()), 0.02);
        Assert.InRange(Autocorrelation.Of(z * z, 1).TStatistic, -3.5, 3.5);
        Assert.True(Autocorrelation.Of(path.Bars.Returns() * path.Bars.Returns(), 1).TStatistic > 10);
    }

    [Fact]
    public void Jumps_come_as_often_and_as_large_as_they_say()
    {
        var path = JumpPath.Simulate(6, new JumpPathOptions { Count = 252 * 400, JumpsPerYear = 5 });
        var jumps = path.Jumps.Where(jump => jump != 0).ToArray();

        // 2000 expected, deviation 45; two in one bar count once: about 1 %.
        Assert.InRange(jumps.Length, 1830, 2130);
        Assert.Equal(-0.03, jumps.Average(), 0.004);
        Assert.Equal(0.04, Sample.StandardDeviation(jumps), 0.003);
    }

    [Fact]
    public void Equal_seeds_give_equal_paths_and_options_name_their_faults()
    {
        Assert.Equal(JumpPath.Simulate(1).Bars.Close, JumpPath.Simulate(1).Bars.Close);
        Assert.Equal(VecmPath.Simulate(1).LogPrices[2], VecmPath.Simulate(1).LogPrices[2]);
        Assert.Contains("Alpha + Beta + Gamma/2", Assert.Throws<ArgumentException>(() =>
            GarchPath.Simulate(1, new GarchPathOptions { Beta = 0.99 })).Message, StringComparison.Ordinal);
        Assert.Contains("Speed must be", Assert.Throws<ArgumentException>(() => OuPath.Simulate(1, new OuPathOptions { Speed = 0 })).Message, StringComparison.Ordinal);
    }
}
