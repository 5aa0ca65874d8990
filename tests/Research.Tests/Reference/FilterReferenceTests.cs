using System.Text.Json;

namespace AlgoAcademy.Research.Tests.Reference;

/// <summary>Kalman filter and hidden Markov model against textbook matrices, sums over all paths and statsmodels (econometrics.py).</summary>
public class FilterReferenceTests
{
    private static readonly JsonElement Kalman = ReferenceFile.Read("econometrics").GetProperty("kalman");
    private static readonly JsonElement HiddenMarkov = ReferenceFile.Read("econometrics").GetProperty("hiddenMarkov");

    [Fact]
    public void Filter_and_smoother_equal_textbook_matrices_with_missing_values()
    {
        var result = Filtered();
        Near.Equal(Kalman.Number("logLikelihood"), result.LogLikelihood, 1e-10);
        Near.Equal(Kalman.Numbers("slope"), result.States[0], 1e-9);
        Near.Equal(Kalman.Numbers("slopeVariance"), result.Deviations[0].Select(deviation => deviation * deviation), 1e-9);
        Near.Equal(Kalman.Numbers("smoothSlope"), result.Smooth()[0], 1e-8);
        Near.Equal(Kalman.Numbers("smoothSlopeVariance"), result.SmoothDeviations()[0].Select(deviation => deviation * deviation), 1e-8);
    }

    [Fact]
    public void Local_level_variances_of_largest_likelihood_equal_those_of_statsmodels()
    {
        var noise = EconometricsInput.Noise(35, 400);
        var y = Cases.Series([.. EconometricsInput.Walk(34, 400).Zip(noise, (level, error) => (0.3 * level) + error)]);
        var model = new KalmanModel { ObservationVariance = 1, StateVariances = [1], Intercept = true, InitialVariance = 1e6 }.FitTo(y);
        Near.Equal(Kalman.GetProperty("level").Number("r"), model.ObservationVariance, 2e-3);
        Near.Equal(Kalman.GetProperty("level").Number("q"), model.StateVariances[0], 1e-2);
    }

    [Fact]
    public void Hidden_markov_probabilities_equal_sums_over_all_paths()
    {
        var model = new HiddenMarkovModel { Means = [0.1, -0.3], Deviations = [0.4, 1.1], Transition = [[0.9, 0.1], [0.25, 0.75]], Initial = [0.6, 0.4] };
        var result = model.Infer(Cases.Series(EconometricsInput.Noise(41, 10)));
        Near.Equal(HiddenMarkov.Number("logLikelihood"), result.LogLikelihood, 1e-12);
        Near.Equal(HiddenMarkov.Numbers("smooth0"), result.Smooth()[0], 1e-12);
        Assert.Equal(HiddenMarkov.Numbers("path"), result.MostLikelyPath());
    }

    [Fact]
    public void Baum_welch_ends_where_the_regime_regression_of_statsmodels_does()
    {
        var values = EconometricsInput.Noise(43, 1500).Select((e, t) => t / 300 % 2 == 0 ? 0.05 + (0.5 * e) : -0.1 + (2 * e)).ToArray();
        var fit = HiddenMarkovModel.Fit(Cases.Series(values));
        var expected = HiddenMarkov.GetProperty("fit");

        // They start the chain from its long-run shares, we estimate its start: one value of 1500.
        Assert.All(Enumerable.Range(0, 2), state =>
        {
            Assert.Equal(expected.Numbers("means")[state], fit.Model.Means[state], 2e-3);
            Near.Equal(Math.Sqrt(expected.Numbers("variances")[state]), fit.Model.Deviations[state], 2e-3);
        });
        Assert.InRange(fit.LogLikelihood - expected.Number("logLikelihood"), -0.1, 1.5);
        Assert.True(fit.Converged);
    }

    private static KalmanResult Filtered()
    {
        const int n = 120;
        var (x, e, walk) = (EconometricsInput.Noise(31, n), EconometricsInput.Noise(32, n), EconometricsInput.Walk(33, n));
        var y = Enumerable.Range(0, n).Select(t => t is >= 40 and < 45 ? double.NaN : ((1 + (0.1 * walk[t])) * x[t]) + 0.5 + e[t]);
        var model = new KalmanModel { ObservationVariance = 0.3, StateVariances = [0.01, 0.0004], Intercept = true, InitialVariance = 4 };
        return model.Filter(Cases.Series([.. y]), Cases.Series(x));
    }
}
