using AlgoAcademy.Research.Tests.Reference;

namespace AlgoAcademy.Research.Tests.Statistics.Factors;

public class PrincipalComponentsTests
{
    [Fact]
    public void Two_columns_have_one_plus_and_minus_their_correlation_as_eigenvalues()
    {
        // Correlation of (1, 2, 3) and (1, 3, 2) is 0.5.
        var pair = Panel([0.01, 0.02, 0.03], [0.01, 0.03, 0.02]);
        var components = PrincipalComponents.Of(pair);
        Near.Equal([1.5, 0.5], components.Eigenvalues, 1e-12);
        Near.Equal([Math.Sqrt(0.5), Math.Sqrt(0.5)], components.Loadings(0).Select(Math.Abs), 1e-12);
        Near.Equal(0.75, components.Explained(0), 1e-12);
    }

    [Fact]
    public void Taking_out_all_components_leaves_nothing_and_none_leaves_the_deviation_from_the_mean()
    {
        var returns = InferenceReferenceTests.Returns();
        var components = PrincipalComponents.Of(returns);
        Assert.All(components.Residuals(6).Columns.SelectMany(column => column.Values.ToArray()), left => Assert.True(Math.Abs(left) < 1e-12));
        var mean = returns.Columns[2].Values.ToArray().Average();
        Near.Equal(returns.Columns[2][10] - mean, components.Residuals(0).Columns[2][10]);
        Near.Equal(6, components.Eigenvalues.Sum(), 1e-12);
    }

    [Fact]
    public void Residuals_are_uncorrelated_with_the_portfolio_of_what_was_taken_out()
    {
        var components = PrincipalComponents.Of(InferenceReferenceTests.Returns());
        var (portfolio, residuals) = (components.Portfolio(0), components.Residuals(1));
        Assert.All(residuals.Columns, column => Assert.Equal(0, Correlation(portfolio, column), 1e-10));
    }

    [Fact]
    public void Noise_alone_stays_below_the_edge_and_a_planted_factor_rises_above_it()
    {
        // The largest eigenvalue of pure noise is near the edge (Tracy and Widom 1996): above it by chance, but never by a tenth.
        Assert.All(Enumerable.Range(1, 20), seed =>
        {
            var noise = PrincipalComponents.Of(World(seed, exposure: 0));
            Assert.InRange(noise.Eigenvalues[0], 0.85 * noise.NoiseEdge, 1.1 * noise.NoiseEdge);
            var planted = PrincipalComponents.Of(World(seed, exposure: 0.5));
            Assert.Equal(1, planted.Eigenvalues.Count(value => value > 1.1 * planted.NoiseEdge));
            // Correlation of 0.2 between all pairs: the first eigenvalue is 1 + 39 · 0.2 = 8.8.
            Assert.InRange(planted.Eigenvalues[0], 7, 10.6);
        });
    }

    [Fact]
    public void A_column_that_never_changes_is_named()
    {
        var fault = Assert.Throws<ArgumentException>(() => PrincipalComponents.Of(Panel([0.01, 0.02, 0.03], [0.01, 0.01, 0.01])));
        Assert.Contains("'b'", fault.Message, StringComparison.Ordinal);
    }

    private static SeriesPanel Panel(double[] a, double[] b) => new("pair", [Cases.Series(a).Named("a"), Cases.Series(b).Named("b")]);

    private static SeriesPanel World(int seed, double exposure)
    {
        var rng = new Rng((ulong)seed);
        double[] factor = [.. Enumerable.Range(0, 400).Select(_ => rng.NextGaussian())];
        return new SeriesPanel("world", [.. Enumerable.Range(0, 40).Select(k =>
            Cases.Series([.. factor.Select(common => (exposure * common) + rng.NextGaussian())]).Named($"asset {k}"))]);
    }

    private static double Correlation(Series a, Series b)
    {
        var (x, y) = (a.Values.ToArray(), b.Values.ToArray());
        var (mx, my) = (x.Average(), y.Average());
        return x.Zip(y, (p, q) => (p - mx) * (q - my)).Sum() / Math.Sqrt(x.Sum(p => (p - mx) * (p - mx)) * y.Sum(q => (q - my) * (q - my)));
    }
}
