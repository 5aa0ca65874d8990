namespace AlgoAcademy.Research;

/// <summary>A filtered series: states with their uncertainty, one-step errors, likelihood.</summary>
public sealed class KalmanResult
{
    private readonly KalmanInput _input;
    private readonly KalmanTrack _track;
    private readonly Lazy<(double[] States, double[] Variances)> _smooth;

    internal KalmanResult(KalmanModel model, KalmanInput input, KalmanTrack track, double logLikelihood)
    {
        _input = input;
        _track = track;
        Model = model;
        LogLikelihood = logLikelihood;
        States = Columns(track.FilteredStates, "");
        Deviations = [.. Columns(Variances(track), "deviation of ").Select(static series => series.Map(Math.Sqrt))];
        Predicted = Columns(track.PredictedStates, "predicted ");
        Innovations = OnAxis("innovation", t => track.Errors[t]);
        InnovationDeviations = OnAxis("deviation of innovation", t => Math.Sqrt(track.ErrorVariances[t]));
        _smooth = new(() => KalmanSmoother.Run(track));
    }

    /// <summary>The model that filtered.</summary>
    public KalmanModel Model { get; }

    /// <summary>β[t|t]: the states after the value of bar t, in the order of the regressors, the intercept last.</summary>
    public IReadOnlyList<Series> States { get; }

    /// <summary>Standard deviations of <see cref="States"/>: ±1.96 of them is a 95 % band when the model holds.</summary>
    public IReadOnlyList<Series> Deviations { get; }

    /// <summary>β[t|t−1]: what was known one bar before, fit to trade on.</summary>
    public IReadOnlyList<Series> Predicted { get; }

    /// <summary>y[t] − x[t]'β[t|t−1]: the one-step error; NaN where y is missing.</summary>
    public Series Innovations { get; }

    /// <summary>Its standard deviation before y[t] is seen.</summary>
    public Series InnovationDeviations { get; }

    /// <summary>ln L by the prediction errors (Schweppe 1965), natural logarithm.</summary>
    public double LogLikelihood { get; }

    /// <summary>
    /// β[t|T]: the states given all values, later ones too. For describing the past; a backtest that trades on it looks ahead.
    /// </summary>
    public IReadOnlyList<Series> Smooth() => Columns(_smooth.Value.States, "smoothed ");

    /// <summary>Standard deviations of <see cref="Smooth"/>, never above those of the filter.</summary>
    public IReadOnlyList<Series> SmoothDeviations() =>
        [.. Columns(_smooth.Value.Variances, "deviation of smoothed ").Select(static series => series.Map(Math.Sqrt))];

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"Kalman filter of {_track.States} states over {_track.Count} bars, log-likelihood {LogLikelihood:F2}; {Model}");

    private static double[] Variances(KalmanTrack track)
    {
        var k = track.States;
        var result = new double[track.Count * k];
        for (var t = 0; t < track.Count; t++)
        {
            for (var i = 0; i < k; i++)
            {
                result[(t * k) + i] = track.FilteredCovariances[(t * k * k) + (i * k) + i];
            }
        }

        return result;
    }

    private Series[] Columns(double[] rows, string prefix) =>
        [.. Enumerable.Range(0, _track.States).Select(state =>
            OnAxis(prefix + _input.Names[state], t => rows[(t * _track.States) + state]))];

    private Series OnAxis(string name, Func<int, double> value)
    {
        var values = new double[_input.Axis.Count];
        values.AsSpan(0, _input.Start).Fill(double.NaN);
        for (var t = 0; t < _track.Count; t++)
        {
            values[_input.Start + t] = value(t);
        }

        return new Series(name, _input.Axis, values);
    }
}
