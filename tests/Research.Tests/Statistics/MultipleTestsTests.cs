using CsCheck;

namespace AlgoAcademy.Research.Tests.Statistics;

public class MultipleTestsTests
{
    // Benjamini and Hochberg 1995, section 4.1: the fifteen p-values of the thrombolysis trial.
    private static readonly double[] Published =
        [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0];

    private static readonly Gen<double[]> AnyPValues = Gen.Double[0, 1].Array[1, 30];

    [Fact]
    public void False_discovery_rate_rejects_the_four_of_the_paper() =>
        // Theirs: p(4) = 0.0095 ≤ 4/15 · 0.05 = 0.013 is the last to hold, so four are rejected.
        Assert.Equal(4, MultipleTests.BenjaminiHochberg(Published).Count(p => p <= 0.05));

    [Fact]
    public void Family_wise_procedure_rejects_the_three_of_the_paper() =>
        // Theirs, by Bonferroni: those at or below 0.05/15 = 0.0033, three. Holm's fourth step asks 0.0095 · 12 = 0.114.
        Assert.Equal(3, MultipleTests.Holm(Published).Count(p => p <= 0.05));

    [Fact]
    public void Adjusted_values_by_hand()
    {
        // Holm: 0.01·3 = 0.03; 0.02·2 = 0.04; 0.5. Benjamini and Hochberg: min(0.03, 0.03, 0.5) = 0.03; 0.02·3/2 = 0.03; 0.5.
        Near.Equal([0.04, 0.03, 0.5], MultipleTests.Holm([0.02, 0.01, 0.5]), 1e-12);
        Near.Equal([0.03, 0.03, 0.5], MultipleTests.BenjaminiHochberg([0.02, 0.01, 0.5]), 1e-12);
    }

    [Fact]
    public void Holm_is_never_kinder_than_benjamini_and_hochberg_nor_they_than_no_correction() => AnyPValues.Sample(values =>
    {
        double[] holm = MultipleTests.Holm(values), discovery = MultipleTests.BenjaminiHochberg(values);
        return Enumerable.Range(0, values.Length).All(i => holm[i] >= discovery[i] * (1 - 1e-15) && discovery[i] >= values[i] * (1 - 1e-15) && holm[i] <= 1);
    });

    [Fact]
    public void Order_of_the_tests_changes_nothing() => AnyPValues.Sample(values =>
    {
        double[] backwards = [.. values.Reverse()];
        Assert.Equal(MultipleTests.Holm(values).Order(), MultipleTests.Holm(backwards).Order());
    });

    [Fact]
    public void A_p_value_beyond_one_is_named() =>
        Assert.Contains("number 1 was 1.2", Assert.Throws<ArgumentException>(() => MultipleTests.Holm([0.1, 1.2])).Message, StringComparison.Ordinal);
}
