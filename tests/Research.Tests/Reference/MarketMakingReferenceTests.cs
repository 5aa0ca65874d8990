using System.Text.Json;

namespace AlgoAcademy.Research.Tests.Reference;

/// <summary>Quotes, sessions and pools against SciPy and NumPy (tests/reference/marketmaking.py).</summary>
public class MarketMakingReferenceTests
{
    private static readonly JsonElement Reference = ReferenceFile.Read("marketmaking");

    [Fact]
    public void Exact_quotes_equal_the_matrix_exponential_and_the_nonlinear_equation()
    {
        foreach (var expected in Reference.GetProperty("glft").EnumerateArray())
        {
            var model = Model(expected);
            foreach (var at in expected.GetProperty("exact").EnumerateArray())
            {
                var bids = Bids(model.Exact(at.Number("left")));
                Near.Equal(at.Numbers("bids"), bids, 1e-9);

                // An integrator of absolute 1e-13 a step, over many steps.
                Assert.All(bids.Zip(at.Numbers("nonlinear")), pair => Assert.Equal(pair.Second, pair.First, 1e-8));
            }
        }
    }

    [Fact]
    public void Stationary_quotes_equal_the_eigenvector()
    {
        foreach (var expected in Reference.GetProperty("glft").EnumerateArray())
            Near.Equal(expected.Numbers("stationary"), Bids(Model(expected).Stationary()), 1e-9);
    }

    [Fact]
    public void Ranges_lose_what_their_holdings_say_by_differences()
    {
        foreach (var expected in Reference.GetProperty("amm").GetProperty("pools").EnumerateArray())
        {
            var (range, price) = (new ConcentratedRange { Lower = expected.Number("lower"), Upper = expected.Number("upper") }, expected.Number("price"));

            // Differences of 1e-5 of the price are good to about 1e-10.
            Near.Equal(expected.Number("rate"), range.LossRate(price, expected.Number("sigma")), 1e-8);
            Near.Equal(expected.Numbers("losses"), new[] { 0.3, 0.8, 1.25, 4 }.Select(ratio => range.ImpermanentLoss(price, price * ratio)), 1e-9);
        }
    }

    [Fact]
    public void The_loss_of_one_block_is_the_integral_over_its_growth()
    {
        foreach (var expected in Reference.GetProperty("amm").GetProperty("steps").EnumerateArray())
        {
            var deviation = expected.Number("deviation");
            Near.Equal(expected.Number("loss"), 1 - Math.Exp(-deviation * deviation / 8), 1e-6);
        }
    }

    private static double[] Bids(GlftQuotes quotes) => [.. quotes.Distances.SkipLast(1).Select(one => one.Bid)];

    private static Glft Model(JsonElement of) => new()
    {
        RiskAversion = of.Number("gamma"),
        Volatility = of.Number("sigma"),
        Arrival = of.Number("a"),
        Decay = of.Number("k"),
        InventoryLimit = of.GetProperty("q").GetInt32(),
    };
}
