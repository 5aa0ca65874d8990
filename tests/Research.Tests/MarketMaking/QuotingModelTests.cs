using CsCheck;

namespace AlgoAcademy.Research.Tests.MarketMaking;

public class QuotingModelTests
{
    private static readonly Gen<Glft> s_models = Gen.Select(Gen.Double[0.01, 2], Gen.Double[0.1, 3], Gen.Double[0.5, 200], Gen.Double[0.2, 10], Gen.Int[1, 12],
        (gamma, sigma, arrival, decay, limit) => new Glft { RiskAversion = gamma, Volatility = sigma, Arrival = arrival, Decay = decay, InventoryLimit = limit });

    // Lesson 38, E1: 100 − 3 · 0.1 · 4 · 0.5 = 99.4; 0.1 · 4 · 0.5 + 20 ln(1 + 1/15) = 0.2 + 1.290770.
    [Fact]
    public void A_dealer_who_holds_three_units_quotes_below_the_middle()
    {
        var model = new AvellanedaStoikov { RiskAversion = 0.1, Volatility = 2, Decay = 1.5 };
        Near.Equal(99.4, model.Reservation(100, 3, 0.5), 1e-14);
        Assert.Equal(1.490770, model.Spread(0.5), 6);
        var quote = model.Quote(100, 3, 0.5);
        Assert.Equal(98.654615, quote.Bid, 6);
        Assert.Equal(100.145385, quote.Ask, 6);
        Near.Equal(99.4, quote.Center, 1e-14);
    }

    // Lesson 38, E3.
    [Theory]
    [InlineData(1e-4)]
    [InlineData(1e-8)]
    [InlineData(1e-12)]
    public void Without_risk_aversion_the_spread_is_two_over_k(double gamma) =>
        Assert.Equal(2 / 1.5, new AvellanedaStoikov { RiskAversion = gamma, Decay = 1.5 }.Spread(0.5), 2 * gamma);

    [Fact]
    public void Indifference_prices_lie_a_unit_of_risk_apart_around_the_reservation_price()
    {
        var model = new AvellanedaStoikov();
        var prices = model.Indifference(100, 3, 0.5);

        // s + (±1 − 6) · 0.1 · 4 · 0.5 / 2 = 100 − 0.5 and 100 − 0.7.
        Near.Equal([99.3, 99.5], [prices.Bid, prices.Ask], 1e-14);
        Near.Equal(model.Reservation(100, 3, 0.5), prices.Center, 1e-14);
    }

    [Fact]
    public void Without_an_end_the_indifference_prices_lean_to_infinity_at_the_limit()
    {
        // γ = 0.1, limit 3, q = 0: (1/γ) ln(1 ± 1/16); q = 3: room 16 − 9 = 7, ask (1/γ) ln(1 − 5/7), and the bid's 1 − 7/7 = 0 has no price.
        var model = new AvellanedaStoikov { RiskAversion = 0.1 };
        var flat = model.StationaryIndifference(100, 0, 3);
        Near.Equal([100 + (10 * Math.Log(15.0 / 16)), 100 + (10 * Math.Log(17.0 / 16))], [flat.Bid, flat.Ask], 1e-13);
        var full = model.StationaryIndifference(100, 3, 3);
        Near.Equal(100 + (10 * Math.Log(2.0 / 7)), full.Ask, 1e-13);
        Assert.Equal(double.NegativeInfinity, full.Bid);
    }

    // Lesson 39, E1.
    [Fact]
    public void The_closed_form_gives_the_quotes_of_the_lesson()
    {
        var model = new Glft { Arrival = 140, Decay = 1.5, RiskAversion = 0.1, Volatility = 2 };
        Assert.Equal((0.671244, 0.671244), (Math.Round(model.Approximate(0).Bid, 6), Math.Round(model.Approximate(0).Ask, 6)));
        Assert.Equal((0.774678, 0.567809), (Math.Round(model.Approximate(2).Bid, 6), Math.Round(model.Approximate(2).Ask, 6)));
    }

    // Lesson 39, E3.
    [Fact]
    public void Exact_quotes_mirror_each_other_and_stop_at_the_limit() => Gen.Select(s_models, Gen.Double[0, 5]).Sample((model, left) =>
    {
        foreach (var quotes in new[] { model.Exact(left), model.Stationary() })
        {
            for (var q = -model.InventoryLimit; q <= model.InventoryLimit; q++)
                Assert.Equal(quotes.At(q).Bid, quotes.At(-q).Ask, 1e-10);
            Assert.True(double.IsNaN(quotes.At(model.InventoryLimit).Bid) && double.IsNaN(quotes.At(-model.InventoryLimit).Ask));
            Assert.Throws<ArgumentException>(() => quotes.At(model.InventoryLimit + 1));
        }
    }, iter: 100);

    [Fact]
    public void The_more_is_held_the_lower_both_quotes() => s_models.Sample(model =>
    {
        var quotes = model.Stationary().Distances;
        for (var i = 1; i < quotes.Count - 1; i++)
        {
            Assert.True(quotes[i].Bid >= quotes[i - 1].Bid - 1e-12);
            Assert.True(quotes[i + 1].Ask <= quotes[i].Ask + 1e-12);
        }
    }, iter: 100);

    [Fact]
    public void Far_from_the_end_the_quotes_are_the_stationary_ones() => s_models.Sample(model =>
    {
        var stationary = model.Stationary();
        Assert.True(stationary.LargestDifference(model.Exact(1000).At) < 1e-9);
    }, iter: 100);

    [Fact]
    public void At_the_end_only_the_markup_is_asked()
    {
        var quotes = new Glft().Exact(0);
        Assert.All(Enumerable.Range(-9, 19), q => Near.Equal(10 * Math.Log(1 + (0.1 / 1.5)), quotes.At(q).Bid, 1e-12));
    }

    [Fact]
    public void The_closed_form_is_near_the_exact_quotes_around_zero_and_off_near_the_limit()
    {
        var model = new Glft { InventoryLimit = 10 };
        var exact = model.Stationary();
        Assert.True(Math.Abs(exact.At(0).Bid - model.Approximate(0).Bid) < 0.001);
        Assert.True(Math.Abs(exact.At(9).Bid - model.Approximate(9).Bid) > 0.1);
    }

    [Fact]
    public void The_long_run_inventory_is_balanced_up_and_down() => s_models.Sample(model =>
    {
        var quotes = model.Stationary();
        var held = quotes.InventoryDistribution();
        Near.Equal(1, held.Sum(), 1e-12);
        for (var i = 0; i + 1 < held.Length; i++)
        {
            var (up, down) = (Math.Exp(-model.Decay * quotes.Distances[i].Bid), Math.Exp(-model.Decay * quotes.Distances[i + 1].Ask));
            Near.Equal(held[i] * up, held[i + 1] * down, 1e-9);
        }
    }, iter: 50);

    [Fact]
    public void A_limit_too_far_out_is_told_and_the_stationary_quotes_still_stand()
    {
        var model = new Glft { Volatility = 50, Arrival = 0.1, InventoryLimit = 200 };
        Assert.Contains("Stationary", Assert.Throws<InvalidOperationException>(() => model.Exact(100)).Message, StringComparison.Ordinal);
        Assert.All(Enumerable.Range(-200, 400), q => Assert.True(double.IsFinite(model.Stationary().At(q).Bid)));
    }
}
