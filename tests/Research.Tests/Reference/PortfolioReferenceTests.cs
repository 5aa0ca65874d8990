using System.Text.Json;

namespace AlgoAcademy.Research.Tests.Reference;

/// <summary>
/// Covariances and allocations against tests/reference/portfolio.py (scikit-learn, SciPy). Matrices to 1e-9; weights that come out of
/// an iteration on either side to 1e-8.
/// </summary>
public class PortfolioReferenceTests
{
    private static readonly JsonElement Reference = ReferenceFile.Read("portfolio");
    private static readonly SeriesPanel Returns = MarketData.LoadPanel("dow30-daily").Returns();

    public static TheoryData<string> Samples => ["last252", "first40"];

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_sample_covariance_is_that_of_numpy(string sample) => Near.Equal(Reference.GetProperty(sample).Numbers("sample"), FirstRow(Covariance.Of(Of(sample))));

    [Theory]
    [MemberData(nameof(Samples))]
    public void Shrinkage_to_the_identity_is_that_of_scikit_learn(string sample)
    {
        var (shrunk, reference) = (Shrinkage.ToIdentity(Of(sample)), Reference.GetProperty(sample));
        Near.Equal(reference.Number("identityIntensity"), shrunk.Intensity);
        Near.Equal(reference.Numbers("identity"), FirstRow(shrunk.Covariance));
        Near.Equal(reference.Numbers("minimumVariance"), MeanVariance.Minimum(shrunk.Covariance, PortfolioLimits.None).Values, 1e-8);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Shrinkage_to_one_correlation_is_that_of_the_sums_of_the_paper(string sample)
    {
        var (shrunk, reference) = (Shrinkage.ToConstantCorrelation(Of(sample)), Reference.GetProperty(sample));
        Near.Equal(reference.Number("constantIntensity"), shrunk.Intensity);
        Near.Equal(reference.Numbers("constant"), FirstRow(shrunk.Covariance));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Equal_risk_is_that_of_a_root_finder(string sample) =>
        Near.Equal(Reference.GetProperty(sample).Numbers("equalRisk"), RiskParity.Of(Covariance.Of(Of(sample))).Values, 1e-8);

    [Theory]
    [MemberData(nameof(Samples))]
    public void Hierarchical_risk_parity_stands_on_the_tree_of_SciPy(string sample)
    {
        var (covariance, reference) = (Covariance.Of(Of(sample)), Reference.GetProperty(sample));
        Assert.Equal(reference.Numbers("hierarchicalOrder").Select(place => (int)place), HierarchicalRiskParity.Order(covariance));
        Near.Equal(reference.Numbers("hierarchical"), HierarchicalRiskParity.Of(covariance).Values);
    }

    [Fact]
    public void Pareto_tails_are_as_likely_as_those_of_SciPy()
    {
        var returns = MarketData.Load("sp500-daily").Returns();
        foreach (var expected in Reference.GetProperty("pareto").EnumerateArray())
        {
            var tail = PeaksOverThreshold.Fit(returns, expected.Number("share"));
            Near.Equal(expected.Number("threshold"), tail.Threshold);
            Assert.Equal((int)expected.Number("count"), tail.Exceedances);

            // Both sides search; the hill is flat at its top.
            Near.Equal(expected.Number("shape"), tail.Shape, 1e-6);
            Near.Equal(expected.Number("scale"), tail.Scale, 1e-6);
        }
    }

    private static SeriesPanel Of(string sample) => sample == "last252" ? Returns.Slice(Returns.Count - 252, 252) : Returns.Slice(1, 40);

    private static IEnumerable<double> FirstRow(Covariance covariance) => Enumerable.Range(0, covariance.Count).Select(column => covariance[0, column]);
}
