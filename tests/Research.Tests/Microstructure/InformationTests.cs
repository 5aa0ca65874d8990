namespace AlgoAcademy.Research.Tests.Microstructure;

public class InformationTests
{
    // Lesson 40, E1.
    [Fact]
    public void Spread_and_its_share_of_information_of_the_lesson()
    {
        var (prices, signs) = Tape(2000, seed: 1);
        var fit = MadhavanRichardsonRoomans.Of(prices, signs) with { Information = 0.012, Cost = 0.008 };
        Near.Equal([0.04, 0.6], [fit.ImpliedSpread, fit.AdverseShare], 1e-12);
    }

    // Lesson 40, E3.
    [Fact]
    public void Fifty_thousand_trades_give_the_parameters_back_within_a_tenth()
    {
        var (prices, signs) = Tape(50_000, seed: 2);
        var fit = MadhavanRichardsonRoomans.Of(prices, signs);
        Near.Equal([0.012, 0.008, 0.35], [fit.Information, fit.Cost, fit.Autocorrelation], 0.1);
        Assert.Equal(0, fit.ShareAtMiddle);
    }

    [Fact]
    public void Information_and_cost_are_recovered_within_their_errors()
    {
        var fits = Enumerable.Range(1, 200).Select(static seed => Tape(2000, (ulong)seed)).Select(static tape => MadhavanRichardsonRoomans.Of(tape.Prices, tape.Signs).Fit).ToList();
        Scores.AreStandard(fits.Select(static fit => (fit["theta"] - 0.012) / fit.StandardErrors[0]));
        Scores.AreStandard(fits.Select(static fit => (fit["phi"] - 0.008) / fit.StandardErrors[1]));
        Scores.AreStandard(fits.Select(static fit => (fit["rho"] - 0.35) / fit.StandardErrors[2]));
    }

    [Fact]
    public void Trades_at_the_middle_have_a_share_of_their_own()
    {
        var (prices, signs) = Tape(4000, seed: 3);
        for (var i = 0; i < signs.Length; i += 4)
            signs[i] = 0;
        var fit = MadhavanRichardsonRoomans.Of(prices, signs);
        Assert.Equal(999.0 / 3999, fit.ShareAtMiddle, 1e-9); // the first trade has none before it
    }

    [Fact]
    public void Signs_that_never_change_cannot_be_told_apart() =>
        Assert.Throws<InvalidOperationException>(() => MadhavanRichardsonRoomans.Of([.. Enumerable.Range(0, 30).Select(static i => 10.0 + i)], [.. Enumerable.Repeat(1.0, 30)]));

    // Lesson 06, E4: 0.4 · 80/(0.4 · 80 + 120).
    [Fact]
    public void Pin_of_the_lesson() => Assert.Equal(0.210526, new PinParameters().Pin, 6);

    [Fact]
    public void The_likelihood_is_the_mixture_of_Poisson_products()
    {
        // Three buys, one sell, directly: each term is a product of two Poisson probabilities.
        var p = new PinParameters { News = 0.3, BadNews = 0.25, Informed = 2, Buyers = 1.5, Sellers = 1 };
        static double Poisson(int count, double mean) => Math.Exp(-mean) * Math.Pow(mean, count) / (count == 3 ? 6 : 1);
        var direct = (0.3 * 0.75 * Poisson(3, 3.5) * Poisson(1, 1)) + (0.3 * 0.25 * Poisson(3, 1.5) * Poisson(1, 3)) + (0.7 * Poisson(3, 1.5) * Poisson(1, 1));
        Near.Equal(Math.Log(direct), PinModel.LogLikelihood(p, [3], [1]), 1e-12);
    }

    [Fact]
    public void Counts_in_the_ten_thousands_do_not_overflow()
    {
        // A day at the mean of good news, where Stirling's formula gives each Poisson probability: −ln √(2πμ), to 1/(12 μ).
        var p = new PinParameters { News = 0.5, BadNews = 0.5, Informed = 20_000, Buyers = 30_000, Sellers = 30_000 };
        var expected = Math.Log(0.25) - (0.5 * Math.Log(2 * Math.PI * 50_000)) - (0.5 * Math.Log(2 * Math.PI * 30_000));
        Assert.Equal(expected, PinModel.LogLikelihood(p, [50_000], [30_000]), 1e-5);
    }

    [Fact]
    public void Pin_is_recovered_within_its_error()
    {
        var truth = new PinParameters { News = 0.35, BadNews = 0.4, Informed = 90, Buyers = 70, Sellers = 55 };
        var fits = Enumerable.Range(1, 120).Select(seed => EkopFlow.Simulate((ulong)seed, 150, truth)).Select(static flow => PinModel.Fit(flow.Buys, flow.Sells)).ToList();
        Scores.AreStandard(fits.Select(fit => (fit.Pin - truth.Pin) / fit.PinError), mostBias: 0.3, mostSpread: 0.2);
        Assert.Equal(0.35, fits.Average(static fit => fit.Parameters.News), 0.02);
        Assert.Equal(90, fits.Average(static fit => fit.Parameters.Informed), 2.0);
    }

    [Fact]
    public void Simulated_days_have_the_means_of_their_news()
    {
        var flow = EkopFlow.Simulate(7, 20_000);
        double Mean(IReadOnlyList<double> counts, double news) => counts.Where((_, day) => flow.News[day] == news).Average();

        // Deviation of a mean of 140 over some 4,000 days: 0.19; of 60 over 12,000: 0.07.
        Assert.Equal(140, Mean(flow.Buys, 1), 0.8);
        Assert.Equal(60, Mean(flow.Sells, 1), 0.6);
        Assert.Equal(140, Mean(flow.Sells, -1), 0.8);
        Assert.Equal(60, Mean(flow.Buys, 0), 0.3);
        Assert.Equal(0.4, flow.News.Average(Math.Abs), 0.015);
    }

    /// <summary>The model itself: signs that repeat with probability (1 + ρ)/2, beliefs that move by θ times the surprise, trades φ away from them.</summary>
    private static (double[] Prices, double[] Signs) Tape(int count, ulong seed)
    {
        const double Theta = 0.012, Phi = 0.008, Rho = 0.35;
        var rng = new Rng(seed);
        var (prices, signs) = (new double[count], new double[count]);
        var (value, sign) = (50.0, 1.0);
        for (var t = 0; t < count; t++)
        {
            var next = rng.NextUniform() < (1 + Rho) / 2 ? sign : -sign;
            value += (Theta * (next - (Rho * sign))) + (0.02 * rng.NextGaussian());
            sign = next;
            (prices[t], signs[t]) = (value + (Phi * sign) + (0.005 * rng.NextGaussian()), sign);
        }

        return (prices, signs);
    }
}
