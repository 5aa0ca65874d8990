using CsCheck;

namespace AlgoAcademy.Research.Tests.Teaching;

public sealed class NumberDiagnosisTests
{
    [Theory]
    [InlineData(12, 11, "one too many")]
    [InlineData(2, 1, "one too many")]
    [InlineData(10, 11, "one too few")]
    [InlineData(0.0503, 0.05, "rounded")]
    [InlineData(0.25, 4, "reciprocal")]
    [InlineData(0.0576, 0.24, "square")]
    [InlineData(5.2, 2.6, "twice")]
    [InlineData(1.3, 2.6, "half")]
    [InlineData(double.NegativeInfinity, 2, "division by zero")]
    public void A_usual_mistake_has_its_name(double actual, double expected, string cause) =>
        Assert.Contains(cause, NumberDiagnosis.Explain(actual, expected), StringComparison.OrdinalIgnoreCase);

    [Theory]
    [InlineData(252.0, "√252")]
    [InlineData(261.0, "√261")]
    [InlineData(12.0, "√12")]
    [InlineData(52.0, "√52")]
    public void A_lost_or_doubled_annualization_is_named(double periods, string factor)
    {
        const double expected = 0.37;

        Assert.Contains($"{factor} is missing", NumberDiagnosis.Explain(expected / Math.Sqrt(periods), expected));
        Assert.Contains($"{factor} too much", NumberDiagnosis.Explain(expected * Math.Sqrt(periods), expected));
        Assert.Contains($"factor {periods} is missing", NumberDiagnosis.Explain(expected / periods, expected));
    }

    [Fact]
    public void A_wrong_sign_is_named_for_every_value() =>
        Gen.Double[0.003, 1e6].Where(value => Math.Abs(value - Math.Round(value)) > 1e-6).Sample(expected =>
            Assert.Contains("sign", NumberDiagnosis.Explain(-expected, expected)));

    [Fact]
    public void No_pair_of_numbers_makes_it_throw() =>
        Gen.Select(Gen.Double, Gen.Double).Sample((actual, expected) => _ = NumberDiagnosis.Explain(actual, expected));
}
