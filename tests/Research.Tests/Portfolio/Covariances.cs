namespace AlgoAcademy.Research.Tests.Portfolio;

/// <summary>Covariances for property tests: n factors of random loadings and some risk of each asset's own.</summary>
internal static class Covariances
{
    public static Covariance Random(int n, ulong seed)
    {
        var rng = new Rng(seed);
        var loadings = new double[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var k = 0; k < n; k++)
            {
                loadings[i, k] = rng.NextGaussian() * 0.01;
            }
        }

        var values = new double[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                values[i, j] = Enumerable.Range(0, n).Sum(k => loadings[i, k] * loadings[j, k]) + (i == j ? 2e-5 : 0);
            }
        }

        return new Covariance([.. Enumerable.Range(0, n).Select(i => $"a{i}")], values);
    }
}
