using CsCheck;

namespace AlgoAcademy.Research.Tests.Simulation;

public class SimulationTests
{
    [Fact]
    public void Portable_logarithm_and_exponential_agree_with_the_runtime_to_a_few_last_places() =>
        Gen.Double[-300, 300].Sample(x =>
        {
            var y = Math.Exp(x);
            Near.Equal(y, PortableMath.Exp(x), 1e-15);
            Near.Equal(Math.Log(y), PortableMath.Log(y), 1e-15);
        });

    [Fact]
    public void Logarithm_near_one_is_accurate() =>
        Gen.Double[1e-12, 0.3].Sample(x => Near.Equal(Math.Log(1 + x), PortableMath.Log(1 + x), 5e-16));

    [Fact]
    public void Uniform_numbers_fill_the_unit_interval_evenly()
    {
        var rng = new Rng(1);
        var bins = new int[10];
        for (var i = 0; i < 100_000; i++)
        {
            bins[(int)(rng.NextUniform() * 10)]++;
        }

        // χ² with 9 degrees of freedom: above 27.9 once in a thousand seeds; this seed is fixed.
        Assert.InRange(bins.Sum(count => Math.Pow(count - 10_000, 2) / 10_000.0), 0, 27.9);
    }

    [Fact]
    public void Normal_numbers_have_mean_0_variance_1_and_kurtosis_3()
    {
        var rng = new Rng(2);
        var z = Enumerable.Range(0, 200_000).Select(_ => rng.NextGaussian()).ToArray();

        // Four standard errors: √(1/n), √(2/n), √(96/n)… of n = 200,000.
        Assert.InRange(z.Average(), -0.009, 0.009);
        Assert.InRange(z.Average(x => x * x), 1 - 0.0127, 1 + 0.0127);
        Assert.InRange(z.Average(x => x * x * x * x), 3 - 0.088, 3 + 0.088);
    }

    [Fact]
    public void Integers_cover_their_range_and_stay_in_it() => Gen.Select(Gen.ULong, Gen.Int[1, 50]).Sample((seed, bound) =>
    {
        var rng = new Rng(seed);
        Assert.All(Enumerable.Range(0, 50), _ => Assert.InRange(rng.NextInt(bound), 0, bound - 1));
    });

    [Fact]
    public void Same_seed_gives_the_same_path_and_another_seed_another() => Gen.ULong.Sample(seed =>
    {
        var options = new PathOptions { Count = 50 };
        var first = GeometricBrownianMotion.Simulate(seed, 0.05, 0.2, options);
        Assert.Equal(first.Close.Values, GeometricBrownianMotion.Simulate(seed, 0.05, 0.2, options).Close.Values);
        Assert.NotEqual(first.Close.Last, GeometricBrownianMotion.Simulate(seed + 1, 0.05, 0.2, options).Close.Last);
    });

    [Fact]
    public void Brownian_path_has_the_drift_and_volatility_asked_for()
    {
        var bars = GeometricBrownianMotion.Simulate(7, drift: 0.10, volatility: 0.20, new PathOptions { Count = 252 * 400 });

        // Log growth a year: μ − σ²/2 = 0.08, standard error 0.2/√400 = 0.01. Volatility: standard error 0.2/√(2·100800) = 0.00045.
        Assert.InRange(Math.Log(bars.Close.Last / 100) / 400, 0.08 - 0.04, 0.08 + 0.04);
        Assert.InRange(bars.Close.LogReturns().Volatility(), 0.2 - 0.002, 0.2 + 0.002);
    }

    [Fact]
    public void Without_volatility_the_path_grows_by_its_drift() =>
        Near.Equal(100 * Math.Exp(0.1), GeometricBrownianMotion.Simulate(1, 0.1, 0, new PathOptions { Count = 253 }).Close.Last, 1e-12);

    [Fact]
    public void Simulated_bars_open_at_the_close_before_and_skip_weekends()
    {
        var bars = GeometricBrownianMotion.Simulate(3, 0, 0.2, new PathOptions { Count = 30 });
        Assert.All(Enumerable.Range(1, 29), t => Assert.Equal(bars.Close[t - 1], bars.Open[t]));
        Assert.DoesNotContain(bars.CloseTime, time => time.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
        Assert.Empty(bars.Check());
    }

    [Fact]
    public void Regime_path_tells_the_truth_about_its_drift()
    {
        var path = RegimePath.Simulate(11, new RegimePathOptions { Count = 100_000 });
        var returns = path.Bars.Close.LogReturns();
        for (var regime = 0; regime < path.Regimes.Count; regime++)
        {
            var own = Enumerable.Range(1, returns.Count - 1).Where(t => path.Regime[t] == regime).Select(t => returns[t]).ToArray();

            // Yearly mean of own returns; standard error 0.16·√252/√n ≈ 0.014 for a third of 100,000.
            Assert.InRange(own.Average() * 252, path.Regimes[regime].Drift - 0.06, path.Regimes[regime].Drift + 0.06);
            Assert.All(Enumerable.Range(0, returns.Count).Where(t => path.Regime[t] == regime),
                t => Assert.Equal(path.Regimes[regime].Drift, path.Drift[t]));
        }
    }

    [Fact]
    public void Regimes_last_as_long_as_asked_on_average()
    {
        var path = RegimePath.Simulate(5, new RegimePathOptions { Count = 200_000, MeanLength = 50 });
        var switches = Enumerable.Range(1, path.Regime.Count - 1).Count(t => path.Regime[t] != path.Regime[t - 1]);

        // About 4,000 switches, standard error √4000 ≈ 63.
        Assert.InRange(switches, 4_000 - 260, 4_000 + 260);
    }

    [Fact]
    public void All_faults_of_the_options_are_named_at_once()
    {
        var options = new RegimePathOptions { Count = 1, StartPrice = -1, MeanLength = 0.5, Regimes = [] };
        var message = Assert.Throws<ArgumentException>(() => RegimePath.Simulate(1, options)).Message;
        foreach (var fault in new[] { "Count must be", "StartPrice must be", "MeanLength must be", "Regimes.Count must be" })
        {
            Assert.Contains(fault, message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Negative_volatility_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => GeometricBrownianMotion.Simulate(1, 0, -0.1));
}
