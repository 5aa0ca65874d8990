using System.Text.Json;

namespace AlgoAcademy.Research.Tests.Reference;

/// <summary>The library against statsmodels (tests/reference/econometrics.py).</summary>
public class EconometricsReferenceTests
{
    private static readonly JsonElement Reference = ReferenceFile.Read("econometrics");

    [Fact]
    public void Dickey_fuller_equals_the_independent_program()
    {
        foreach (var expected in Reference.GetProperty("unitRoots").EnumerateArray())
        {
            var series = Cases.Series(EconometricsInput.Ar(7, 400, expected.Number("phi"))) + 10;
            var actual = AdfTest.Of(series, Terms(expected), Lags(expected));
            Near.Equal(expected.Number("statistic"), actual.Statistic, 1e-8);
            Near.Equal(expected.Number("p"), actual.PValue, 1e-7);
            Assert.Equal(expected.GetProperty("usedLags").GetInt32(), actual.Lags);
            Near.Equal(expected.Numbers("critical"), [actual.Critical.OnePercent, actual.Critical.FivePercent, actual.Critical.TenPercent]);
        }
    }

    [Fact]
    public void Kpss_equals_the_independent_program()
    {
        foreach (var expected in Reference.GetProperty("stationarity").EnumerateArray())
        {
            var series = Cases.Series(EconometricsInput.Ar(7, 400, expected.Number("phi"))) + 10;
            var actual = KpssTest.Of(series, Terms(expected), Lags(expected));
            Near.Equal(expected.Number("statistic"), actual.Statistic);
            Near.Equal(expected.Number("p"), actual.PValue);
        }
    }

    [Fact]
    public void Default_lags_of_kpss_are_those_of_l12() =>
        Assert.Equal(17, KpssTest.Of(Cases.Series(EconometricsInput.Ar(7, 400, 0.5))).Lags);

    [Fact]
    public void Engle_granger_equals_the_independent_program()
    {
        var walk = EconometricsInput.Walk(11, 500);
        var other = EconometricsInput.Walk(12, 500);
        var pair = walk.Zip(EconometricsInput.Ar(13, 500, 0.9), (x, spread) => 2 + (0.7 * x) + spread).ToArray();
        foreach (var expected in Reference.GetProperty("cointegration").EnumerateArray())
        {
            var (y, x) = expected.GetProperty("name").GetString() switch
            {
                "pair" => (pair, new[] { walk }),
                "reversed" => (walk, [pair]),
                "unrelated" => (other, [walk]),
                _ => (pair, [walk, other]),
            };
            var actual = EngleGranger.Of(Cases.Series(y), Terms(expected), Lags(expected), [.. x.Select(values => Cases.Series(values))]).Test;
            Near.Equal(expected.Number("statistic"), actual.Statistic, 1e-8);
            Near.Equal(expected.Number("p"), actual.PValue, 1e-7);
            Near.Equal(expected.Numbers("critical"), [actual.Critical.OnePercent, actual.Critical.FivePercent, actual.Critical.TenPercent]);
        }
    }

    [Fact]
    public void Hac_and_clustered_errors_equal_the_independent_program()
    {
        const int n = 300;
        var (x1, x2, e) = (EconometricsInput.Noise(21, n), EconometricsInput.Ar(22, n, 0.8), EconometricsInput.Ar(23, n, 0.6));
        var y = Cases.Series([.. Enumerable.Range(0, n).Select(t => 1 + (2 * x1[t]) - x2[t] + (e[t] * (1 + Math.Abs(x1[t]))))]);
        var expected = Reference.GetProperty("regressions");
        var hac = Ols.Fit(y, 6, Cases.Series(x1), Cases.Series(x2));
        var clustered = Ols.FitClustered(y, [.. Enumerable.Range(0, n).Select(t => t / 7)], Cases.Series(x1), Cases.Series(x2));
        Near.Equal(expected.Numbers("coefficients"), hac.Coefficients);
        Near.Equal(expected.Numbers("hac6"), hac.StandardErrors);
        Near.Equal(expected.Numbers("clusters7"), clustered.StandardErrors);
        Assert.Equal(43, clustered.Clusters);
    }

    private static Deterministic Terms(JsonElement row) => Enum.Parse<Deterministic>(row.GetProperty("terms").GetString()!);

    private static int? Lags(JsonElement row) => row.GetProperty("lags") is { ValueKind: JsonValueKind.Number } lags ? lags.GetInt32() : null;
}
