namespace AlgoAcademy.Research.Tests.Statistics.UnitRoots;

public class JohansenTests
{
    [Fact]
    public void Critical_values_are_the_published_ones()
    {
        // Three prices, constant, 95 %: trace 29.80, 15.49, 3.84 (MacKinnon, Haug and Michelis 1999).
        var test = JohansenTest.Of(VecmPath.Simulate(1, new VecmOptions { Count = 300 }).LogPrices);
        Assert.Equal([29.80, 15.49, 3.84], test.TraceCritical.Select(critical => Math.Round(critical.FivePercent, 2)));
    }

    [Fact]
    public void Planted_rank_and_vector_are_recovered()
    {
        // These walks have no drift: 31.52 and 17.95 are the 5 % values then (Osterwald-Lenum 1992, as in cv.none of ca.jo in R's urca), not 29.80 and 15.49.
        var tooMany = 0;
        for (var seed = 1UL; seed <= 20; seed++)
        {
            var test = JohansenTest.Of(VecmPath.Simulate(seed, new VecmOptions { Count = 3000 }).LogPrices);
            Assert.True(test.Rank >= 1 && test.Trace[0] > 31.52, test.ToString());
            tooMany += test.Trace[1] > 17.95 ? 1 : 0;
            Assert.Equal(-0.6, test.Vectors[0][1], 0.25);
            Assert.Equal(0.4, test.Vectors[0][2], 0.25);
        }

        Assert.InRange(tooMany, 0, 4);
    }

    [Fact]
    public void Independent_walks_have_no_rank_in_most_samples()
    {
        var none = new VecmOptions { Count = 800, Adjustment = [[0.0], [0.0]], Cointegration = [[1.0], [-1.0]] };
        Assert.InRange(Enumerable.Range(1, 60).Count(seed => JohansenTest.Of(VecmPath.Simulate((ulong)seed, none).LogPrices).Trace[0] > 15.49), 0, 9);
    }

    [Fact]
    public void Series_that_depend_on_each_other_are_refused()
    {
        var price = VecmPath.Simulate(1, new VecmOptions { Count = 300 }).LogPrices[0];
        Assert.Contains("depend on each other", Assert.Throws<ArgumentException>(() => JohansenTest.Of([price, price * 2])).Message, StringComparison.Ordinal);
    }
}
