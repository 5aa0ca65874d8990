namespace AlgoAcademy.Research;

/// <summary>A fitted hidden Markov model.</summary>
/// <param name="Model">The estimates.</param>
/// <param name="LogLikelihood">ln L at the estimates.</param>
/// <param name="Iterations">EM iterations of the best start.</param>
/// <param name="Converged">False when the iterations ran out first.</param>
/// <param name="Observations">Number of values.</param>
public sealed record HmmFit(HiddenMarkovModel Model, double LogLikelihood, int Iterations, bool Converged, int Observations)
{
    /// <summary>k ln n − 2 ln L (Schwarz 1978), k = states² + 2 states − 1 free parameters; the smaller the better. For choosing the number of states.</summary>
    public double Bic => (((Model.States * Model.States) + (2 * Model.States) - 1) * Math.Log(Observations)) - (2 * LogLikelihood);

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"{Model}; log-likelihood {LogLikelihood:F2}, BIC {Bic:F1}, n {Observations}{(Converged ? "" : ", NOT converged")}");
}
