using System.Text.Json;

namespace AlgoAcademy.Research.Tests.Reference;

/// <summary>Johansen's test, mean reversion, special functions, forecast comparison and HAR against econometrics.py.</summary>
public class CointegrationReferenceTests
{
    private static readonly JsonElement Reference = ReferenceFile.Read("econometrics");

    [Fact]
    public void Johansen_equals_statsmodels()
    {
        var walk = EconometricsInput.Walk(51, 600);
        var second = walk.Zip(EconometricsInput.Ar(52, 600, 0.8), (x, z) => (0.5 * x) + z).ToArray();
        Series[] series = [Cases.Series(walk), Cases.Series(second), Cases.Series(EconometricsInput.Walk(53, 600))];
        foreach (var expected in Reference.GetProperty("johansen").EnumerateArray())
        {
            var actual = JohansenTest.Of(series, expected.GetProperty("lags").GetInt32(), Enum.Parse<Deterministic>(expected.GetProperty("terms").GetString()!));
            Near.Equal(expected.Numbers("trace"), actual.Trace, 1e-7);
            Near.Equal(expected.Numbers("largest"), actual.Largest, 1e-7);
            Near.Equal(expected.Numbers("vector"), actual.Vectors[0], 1e-6);
            Near.Equal(expected.Numbers("trace5"), actual.TraceCritical.Select(critical => critical.FivePercent));
            Near.Equal(expected.Numbers("largest1"), actual.LargestCritical.Select(critical => critical.OnePercent));
        }
    }

    [Fact]
    public void Special_functions_equal_scipy()
    {
        var functions = Reference.GetProperty("functions");
        foreach (var row in functions.GetProperty("erfi").EnumerateArray())
        {
            Near.Equal(row[1].GetDouble(), Erfi.Of(row[0].GetDouble()), 1e-13);
        }

        foreach (var row in functions.GetProperty("cylinder").EnumerateArray())
        {
            Near.Equal(row[2].GetDouble(), ParabolicCylinder.Of(row[0].GetDouble(), row[1].GetDouble()), 1e-10);
        }
    }

    [Fact]
    public void Diebold_mariano_equals_the_written_out_sums()
    {
        var first = Cases.Series([.. EconometricsInput.Noise(61, 250).Select(x => x * x)]);
        var second = Cases.Series([.. EconometricsInput.Noise(62, 250).Select(x => 1.1 * x * x)]);
        foreach (var expected in Reference.GetProperty("dieboldMariano").EnumerateArray())
        {
            var actual = DieboldMariano.Of(first, second, expected.GetProperty("horizon").GetInt32());
            Near.Equal(expected.Number("statistic"), actual.Statistic);
            Near.Equal(expected.Number("p"), actual.PValue, 1e-8);
        }
    }

    [Fact]
    public void Ou_estimates_and_best_thresholds_equal_the_independent_program()
    {
        var expected = Reference.GetProperty("meanReversion");
        var fit = OuFit.Of(Cases.Series(EconometricsInput.Ar(71, 800, 0.93)) + 3);
        Near.Equal(expected.Number("speed"), fit.Speed, 1e-8);
        Near.Equal(expected.Number("mean"), fit.Mean, 1e-8);
        Near.Equal(expected.Number("volatility"), fit.Volatility, 1e-8);
        Near.Equal(expected.Number("speedError"), fit.SpeedError, 1e-8);
        foreach (var row in expected.GetProperty("best").EnumerateArray().Select(row => row.EnumerateArray().Select(x => x.GetDouble()).ToArray()))
        {
            var best = OuThresholds.Best(row[0], row[1], row[2]);
            Near.Equal(row[3], best.Entry, 1e-5);
            Near.Equal(row[4], best.ReturnRate, 1e-9);
        }
    }

    [Fact]
    public void Har_equals_statsmodels()
    {
        var realized = Cases.Series([.. EconometricsInput.Ar(81, 400, 0.9).Select(x => 2 + Math.Abs(x))]);
        var model = HarModel.Fit(realized);
        Near.Equal(Reference.GetProperty("har").Numbers("coefficients"), model.Regression.Coefficients, 1e-7);
        Near.Equal(Reference.GetProperty("har").Number("forecast"), model.Forecast(realized).Last, 1e-9);
    }
}
