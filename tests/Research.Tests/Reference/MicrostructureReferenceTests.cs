using System.Text.Json;

namespace AlgoAcademy.Research.Tests.Reference;

/// <summary>Spreads, flow, informed trading, Hawkes and Kyle against NumPy and SciPy (tests/reference/microstructure.py).</summary>
public class MicrostructureReferenceTests
{
    private static readonly JsonElement Reference = ReferenceFile.Read("microstructure");

    [Fact]
    public void Spreads_from_prices_equal_the_sums()
    {
        var expected = Reference.GetProperty("spreads");
        var close = expected.Numbers("close");
        var bars = new BarSeries("days", Frequency.Daily, new BarColumns
        {
            CloseTime = Cases.Days(close.Length),
            Open = close,
            High = expected.Numbers("high"),
            Low = expected.Numbers("low"),
            Close = close,
            Volume = expected.Numbers("volume"),
        });
        var roll = RollSpread.Of(expected.Numbers("prices"));
        Near.Equal([expected.Number("autocovariance"), expected.Number("roll")], [roll.Autocovariance, roll.Spread]);
        Near.Equal(expected.Numbers("corwinSchultz"), CorwinSchultz.Of(bars, clampAtZero: false).AfterWarmUp(), 1e-8);
        Near.Equal(expected.Number("abdiRanaldo"), AbdiRanaldo.Of(bars));
        Near.Equal(expected.Numbers("twoDay"), AbdiRanaldo.TwoDay(bars).AfterWarmUp());
        Near.Equal(expected.Number("amihud"), Amihud.Daily(bars).AfterWarmUp().Average());
    }

    // The warning of lesson 04 on data that ships: the true spread was about one basis point.
    [Fact]
    public void Daily_estimators_of_a_stock_of_one_basis_point_show_noise()
    {
        var (expected, bars) = (Reference.GetProperty("apple"), MarketData.Load("aapl-daily"));
        var clamped = CorwinSchultz.Of(bars).AfterWarmUp().Average();
        Near.Equal(expected.Number("clamped"), clamped);
        Near.Equal(expected.Number("plain"), CorwinSchultz.Of(bars, clampAtZero: false).AfterWarmUp().Average(), 1e-8);
        Near.Equal(expected.Number("twoDay"), AbdiRanaldo.TwoDay(bars).AfterWarmUp().Average());
        Near.Equal(expected.Number("corrected"), AbdiRanaldo.Of(bars));
        Near.Equal(expected.Number("autocovariance"), RollSpread.Of([.. bars.Close.Select(static close => Math.Log(close))]).Autocovariance, 1e-8);
        Near.Equal(expected.Number("amihud"), Amihud.Daily(bars).AfterWarmUp().Average());
        Assert.True(clamped > 0.002, $"{clamped:P3}");
    }

    [Fact]
    public void Flow_and_micro_price_equal_case_by_case_and_the_power_of_one_matrix()
    {
        var expected = Reference.GetProperty("flow");
        var book = new TopOfBook(expected.Numbers("bid"), expected.Numbers("bidSize"), expected.Numbers("ask"), expected.Numbers("askSize"));
        Assert.Equal(expected.Numbers("events"), OrderFlowImbalance.Events(book)[1..]);
        var micro = MicroPrice.Fit(book, new MicroPriceOptions { Tick = 1, ImbalanceLevels = 3, SpreadLevels = 2 });
        Assert.All(expected.Numbers("micro").Zip(micro.Adjustments), static pair => Assert.Equal(pair.First, pair.Second, 1e-11));
    }

    [Fact]
    public void Vpin_equals_counting_unit_by_unit()
    {
        var expected = Reference.GetProperty("vpin");
        var shares = BulkVolume.BuyShares(expected.Numbers("changes"));
        Near.Equal(expected.Numbers("shares"), shares);
        var vpin = Vpin.Of(expected.Numbers("volumes"), shares, 40, 5);
        Assert.All(expected.Numbers("imbalances").Zip(vpin.Imbalances), static pair => Assert.Equal(pair.First, pair.Second, 1e-12));
        Near.Equal(expected.Numbers("values"), vpin.Values.Skip(4), 1e-9);
    }

    [Fact]
    public void Information_and_cost_solve_the_moments_with_their_errors()
    {
        var expected = Reference.GetProperty("mrr");
        var fit = MadhavanRichardsonRoomans.Of(expected.Numbers("prices"), expected.Numbers("signs"), expected.GetProperty("lags").GetInt32()).Fit;
        Assert.All(expected.Numbers("estimates").Zip(fit.Estimates), static pair => Assert.Equal(pair.First, pair.Second, 1e-9));
        Near.Equal(expected.Numbers("errors"), fit.StandardErrors, 1e-5); // derivatives by differences here, in closed form there
    }

    [Fact]
    public void The_likelihood_of_informed_trading_equals_Poisson_products_and_has_the_same_top()
    {
        var expected = Reference.GetProperty("pin");
        double[] buys = expected.Numbers("buys"), sells = expected.Numbers("sells"), at = expected.Numbers("at");
        var parameters = new PinParameters { News = at[0], BadNews = at[1], Informed = at[2], Buyers = at[3], Sellers = at[4] };
        Near.Equal(expected.Number("logLikelihood"), PinModel.LogLikelihood(parameters, buys, sells), 1e-10);
        var large = new PinParameters { News = 0.4, BadNews = 0.5, Informed = 9000, Buyers = 21_000, Sellers = 20_000 };
        Near.Equal(expected.Number("large"), PinModel.LogLikelihood(large, [.. buys.Select(static one => one * 300)], [.. sells.Select(static one => one * 400)]), 1e-9);

        var fit = PinModel.Fit(buys, sells);
        Assert.Equal(expected.Number("largest"), fit.Fit.LogLikelihood, 1e-6);
        Near.Equal(expected.Number("pin"), fit.Pin, 1e-3);
        Near.Equal(expected.Numbers("estimates"), [fit.Parameters.News, fit.Parameters.BadNews, fit.Parameters.Informed, fit.Parameters.Buyers, fit.Parameters.Sellers], 2e-3);
    }

    [Fact]
    public void Hawkes_equals_double_sums_quadrature_and_another_search()
    {
        var expected = Reference.GetProperty("hawkes");
        var alpha = expected.GetProperty("alpha").EnumerateArray().Select(static row => (IReadOnlyList<double>)[.. row.EnumerateArray().Select(static one => one.GetDouble())]).ToList();
        var model = new HawkesModel(expected.Numbers("mu"), alpha, expected.Number("beta"));
        double[] times = expected.Numbers("times");
        var events = new HawkesEvents(times, expected.Number("horizon"), [.. expected.Numbers("kinds").Select(static kind => (int)kind)]);
        Near.Equal(expected.Number("logLikelihood"), model.LogLikelihood(events), 1e-10);
        Near.Equal(expected.Numbers("residuals"), model.Residuals(events, 1).Take(12), 1e-9);
        Near.Equal([expected.Number("branching"), .. expected.Numbers("rates")], [model.BranchingRatio, .. model.MeanRates()]);

        var fit = HawkesFit.Of(new HawkesEvents(times, expected.Number("horizon")));
        var single = expected.Numbers("single");
        Assert.Equal(expected.Number("singleHeight"), fit.Fit.LogLikelihood, 1e-6);
        Near.Equal([single[2], single[0], single[1]], fit.Fit.Estimates, 2e-3);
    }

    [Fact]
    public void Auctions_equal_all_equations_solved_at_once()
    {
        foreach (var expected in Reference.GetProperty("kyle").EnumerateArray())
        {
            var kyle = KyleEquilibrium.Solve(expected.Number("variance"), expected.Number("sigma"), expected.GetProperty("auctions").GetInt32());
            Near.Equal(expected.Numbers("lambdas"), kyle.Lambdas);
            Near.Equal(expected.Numbers("betas"), kyle.Intensities);
            Near.Equal(expected.Numbers("variances"), kyle.Variances);
        }
    }
}
