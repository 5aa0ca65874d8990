namespace AlgoAcademy.Research;

/// <summary>What a pass of the filter leaves behind, bar by bar: all that the smoother needs.</summary>
internal sealed class KalmanTrack(KalmanInput input)
{
    public int States { get; } = input.States;

    public int Count { get; } = input.Target.Length;

    public double[] PredictedStates { get; } = new double[input.Target.Length * input.States];

    public double[] FilteredStates { get; } = new double[input.Target.Length * input.States];

    public double[] PredictedCovariances { get; } = new double[input.Target.Length * input.States * input.States];

    public double[] FilteredCovariances { get; } = new double[input.Target.Length * input.States * input.States];

    public double[] Errors { get; } = new double[input.Target.Length];

    public double[] ErrorVariances { get; } = new double[input.Target.Length];

    public void Predicted(int t, double[] state, double[] covariance)
    {
        state.CopyTo(PredictedStates, t * States);
        covariance.CopyTo(PredictedCovariances, t * States * States);
    }

    public void Filtered(int t, double[] state, double[] covariance, double error, double variance)
    {
        state.CopyTo(FilteredStates, t * States);
        covariance.CopyTo(FilteredCovariances, t * States * States);
        Errors[t] = error;
        ErrorVariances[t] = variance;
    }
}
