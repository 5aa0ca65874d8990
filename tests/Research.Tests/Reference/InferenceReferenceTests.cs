using System.Text.Json;

namespace AlgoAcademy.Research.Tests.Reference;

/// <summary>Tests, components, moments and least CVaR against SciPy and NumPy (tests/reference/inference.py).</summary>
public class InferenceReferenceTests
{
    private static readonly JsonElement Reference = ReferenceFile.Read("inference");

    [Fact]
    public void Kolmogorov_smirnov_of_one_sample_equals_scipy_exactly()
    {
        foreach (var expected in Reference.GetProperty("smirnov").GetProperty("one").EnumerateArray())
        {
            var n = expected.GetProperty("n").GetInt32();
            var values = EconometricsInput.Noise((ulong)n, n).Select(value => (value * Math.Sqrt(3)) + expected.Number("shift"));
            var actual = KolmogorovSmirnov.Of(Cases.Series([.. values]), NormalDistribution.Below);
            Near.Equal(expected.Number("distance"), actual.Distance, 1e-12);
            // 1 − P loses digits where P is near 1, in both programs; above 140 values SciPy takes Pelz and Good's expansion, good to 1e-6.
            Assert.Equal(expected.Number("p"), actual.PValue, n > 140 ? 1e-6 : 1e-10);
        }
    }

    [Fact]
    public void Kolmogorov_smirnov_of_two_samples_equals_scipy()
    {
        foreach (var expected in Reference.GetProperty("smirnov").GetProperty("two").EnumerateArray())
        {
            var first = EconometricsInput.Noise(1, expected.GetProperty("n").GetInt32());
            var second = EconometricsInput.Noise(2, expected.GetProperty("m").GetInt32()).Select(value => value + expected.Number("shift"));
            var actual = KolmogorovSmirnov.Between(Cases.Series(first), Cases.Series([.. second]));
            Near.Equal(expected.Number("distance"), actual.Distance, 1e-12);
            Assert.Equal(expected.Number("p"), actual.PValue, 1e-10);
        }
    }

    [Fact]
    public void Principal_components_equal_those_of_numpy()
    {
        var expected = Reference.GetProperty("components");
        var actual = PrincipalComponents.Of(Returns());
        Near.Equal(expected.Numbers("values"), actual.Eigenvalues);
        Near.Equal(expected.Numbers("first"), actual.Loadings(0), 1e-8);
        Near.Equal(expected.Numbers("second"), actual.Loadings(1), 1e-8);
        Near.Equal(expected.Numbers("residualLast"), actual.Residuals(2).Columns.Select(column => column[299]), 1e-8);
    }

    [Fact]
    public void Power_of_a_mean_equals_the_normal_sums_of_scipy()
    {
        foreach (var expected in Reference.GetProperty("power").EnumerateArray())
        {
            Near.Equal(expected.Number("power"), TestPower.OfMean(expected.Number("effect"), expected.GetProperty("n").GetInt32(), expected.Number("level")));
        }
    }

    [Fact]
    public void Two_steps_of_gmm_equal_their_closed_form()
    {
        const int n = 400;
        var (z1, z2, e, u) = (EconometricsInput.Noise(11, n), EconometricsInput.Noise(12, n), EconometricsInput.Noise(13, n), EconometricsInput.Noise(14, n));
        var x = Enumerable.Range(0, n).Select(t => (0.8 * z1[t]) + (0.5 * z2[t]) + (0.6 * e[t]) + u[t]).ToArray();
        var y = Enumerable.Range(0, n).Select(t => 1.5 + (2 * x[t]) + (e[t] * (1 + (0.5 * z1[t] * z1[t])))).ToArray();
        double[,] Moments(double[] at)
        {
            var rows = new double[n, 3];
            for (var t = 0; t < n; t++)
            {
                var error = y[t] - at[0] - (at[1] * x[t]);
                (rows[t, 0], rows[t, 1], rows[t, 2]) = (error, error * z1[t], error * z2[t]);
            }

            return rows;
        }

        foreach (var expected in Reference.GetProperty("moments").EnumerateArray())
        {
            var fit = Gmm.Fit(Moments, [0, 0], ["a", "b"], expected.GetProperty("lags").GetInt32());
            Near.Equal(expected.Numbers("estimates"), fit.Estimates, 1e-8);
            Near.Equal(expected.Numbers("errors"), fit.StandardErrors, 1e-7);
            Near.Equal(expected.Number("j"), fit.J, 1e-6);
            Near.Equal(expected.Number("p"), fit.JPValue, 1e-6);
        }
    }

    [Fact]
    public void The_portfolio_of_least_cvar_is_the_solution_of_the_linear_program()
    {
        foreach (var expected in Reference.GetProperty("leastCvar").EnumerateArray())
        {
            var floor = expected.GetProperty("floor");
            var weights = MinimumCvar.Of(
                Returns(), expected.Number("tail"), floor.ValueKind == JsonValueKind.Null ? null : floor.GetDouble(),
                new PortfolioLimits { Most = expected.Number("most") });
            foreach (var (want, have) in expected.Numbers("weights").Zip(weights.Values))
            {
                Assert.Equal(want, have, 1e-7);
            }
        }
    }

    internal static SeriesPanel Returns()
    {
        const int rows = 300;
        var market = EconometricsInput.Noise(99, rows);
        return new SeriesPanel("six", [.. Enumerable.Range(0, 6).Select(k =>
        {
            var own = EconometricsInput.Noise((ulong)(100 + k), rows);
            return Cases.Series([.. Enumerable.Range(0, rows).Select(t =>
                (market[t] * 0.01 * (0.8 + (0.1 * (2 * k % 5)))) + (own[t] * (0.008 + (0.0005 * k))) + (0.0002 * (k + 1)))]).Named($"asset {k + 1}");
        })]);
    }
}
