using AlgoAcademy.Research.Tests.Reference;

namespace AlgoAcademy.Research.Tests.Statistics.Volatility;

public class GarchTests
{
    [Fact]
    public void Variance_recursion_by_hand()
    {
        // First variance: mean square of 0.1, −0.2, 0.1 = 0.02. h1 = 0.001 + 0.1·0.01 + 0.8·0.02 = 0.018;
        // h2 = 0.001 + (0.1 + 0.05)·0.04 + 0.8·0.018 = 0.0214; h3 = 0.001 + 0.1·0.01 + 0.8·0.0214 = 0.01912.
        var model = new GarchModel { Omega = 0.001, Alpha = 0.1, Gamma = 0.05, Beta = 0.8 };
        Near.Equal(new[] { 0.018, 0.0214, 0.01912 }.Select(Math.Sqrt), model.Forecast(Cases.Series(0.1, -0.2, 0.1)), 1e-12);
        Near.Equal(0.925, model.Persistence, 1e-12);
        Near.Equal(0.001 / 0.075, model.LongRunVariance, 1e-12);
        Near.Equal([0.02, 0.001 + (0.925 * 0.02)], model.TermStructure(0.02, 2), 1e-12);
    }

    [Fact]
    public void Estimates_on_the_index_equal_those_of_an_independent_program()
    {
        var returns = MarketData.Load("sp500-daily").Close.Returns();
        returns = returns.Slice(returns.Count - 2500, 2500);
        foreach (var expected in ReferenceFile.Read("econometrics").GetProperty("garch").EnumerateArray())
        {
            var fit = GarchModel.Fit(returns, new GarchOptions { Asymmetric = expected.GetProperty("asymmetric").GetBoolean(), FatTails = expected.GetProperty("fat").GetBoolean() });
            Assert.InRange(fit.Likelihood.LogLikelihood - expected.Number("logLikelihood"), -1e-3, 1e-3);
            var theta = expected.Numbers("theta");
            for (var i = 0; i < theta.Length; i++)
            {
                // α of the asymmetric models ends at 0, the edge of what is allowed.
                Assert.Equal(theta[i], fit.Likelihood.Estimates[i], Math.Max(0.01 * Math.Abs(theta[i]), theta[i] < 1e-9 ? 1e-3 : 0));
            }
        }
    }

    [Fact]
    public void Planted_parameters_are_recovered_within_their_standard_errors()
    {
        // 12 seeds: the mean of the t-values of an unbiased estimate is normal with deviation 1/√12 = 0.29.
        var truth = new GarchPathOptions { Count = 6000, Alpha = 0.05, Gamma = 0.1, Beta = 0.85, Volatility = 0.2, Drift = 0 };
        var z = Enumerable.Range(1, 12).Select(seed =>
        {
            var fit = GarchModel.Fit(GarchPath.Simulate((ulong)seed, truth).Bars.Close.LogReturns(), new GarchOptions { Asymmetric = true });
            var (estimates, errors) = (fit.Likelihood.Estimates, fit.Likelihood.StandardErrors);
            return (Alpha: (estimates[2] - 0.05) / errors[2], Beta: (estimates[3] - 0.85) / errors[3], Gamma: (estimates[4] - 0.1) / errors[4]);
        }).ToList();
        Assert.InRange(z.Average(one => one.Alpha), -1, 1);
        Assert.InRange(z.Average(one => one.Beta), -1, 1);
        Assert.InRange(z.Average(one => one.Gamma), -1, 1);
        Assert.All(z, one => Assert.InRange(one.Beta, -4, 4));
    }

    [Fact]
    public void Fat_tails_are_found_where_they_are_planted()
    {
        var returns = GarchPath.Simulate(9, new GarchPathOptions { Count = 8000, DegreesOfFreedom = 5 }).Bars.Close.LogReturns();
        var fit = GarchModel.Fit(returns, new GarchOptions { FatTails = true, Asymmetric = true });
        Assert.InRange(fit.Model.DegreesOfFreedom, 4, 6.5);
        Assert.True(fit.Likelihood.Bic < GarchModel.Fit(returns, new GarchOptions { Asymmetric = true }).Likelihood.Bic);
    }

    [Fact]
    public void Forecasts_do_not_look_ahead_but_for_the_first_variance()
    {
        var model = new GarchModel { Omega = 1e-6, Alpha = 0.05, Beta = 0.9 };
        var returns = GarchPath.Simulate(1, new GarchPathOptions { Count = 1000 }).Bars.Returns();
        Near.Equal(model.Forecast(returns.Slice(0, 600)).Last, model.Forecast(returns)[599], 1e-8);
    }

    [Fact]
    public void A_model_that_is_none_is_refused() =>
        Assert.Contains("Omega must be", Assert.Throws<ArgumentException>(() =>
            new GarchModel { Omega = 0, Alpha = 0.1, Beta = 0.8 }.Forecast(Cases.Series(0.1))).Message, StringComparison.Ordinal);
}
