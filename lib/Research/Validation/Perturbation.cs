namespace AlgoAcademy.Research;

/// <summary>
/// A strategy beside its neighbors: each parameter moved a little, the others as they were. A peak that stands alone was found
/// by luck; a plateau may be something.
/// </summary>
/// <param name="Chosen">Score with the parameters as chosen.</param>
/// <param name="Neighbors">Each moved parameter with its score.</param>
public sealed record Perturbation(double Chosen, IReadOnlyList<PerturbedScore> Neighbors)
{
    /// <summary>The lowest score among the neighbors; NaN when one is.</summary>
    public double Worst => Neighbors.Min(neighbor => neighbor.Score);

    /// <summary>Median score of the neighbors / score as chosen; NaN when that was not above zero.</summary>
    public double Kept => Chosen > 0 ? Sample.Quantile([.. Neighbors.Select(neighbor => neighbor.Score)], 0.5) / Chosen : double.NaN;

    /// <summary>Moves each parameter by the shares in <paramref name="options"/> and asks for the score.</summary>
    /// <param name="score">Parameters to score: usually builds the signal, runs it and takes the Sharpe ratio.</param>
    /// <param name="parameters">As chosen; none zero, for a share of zero is no move.</param>
    /// <param name="options">Shares, and whether parameters are whole numbers.</param>
    /// <exception cref="ArgumentException">No parameter, one that is zero or not finite, or an option out of range.</exception>
    public static Perturbation Of(Func<double[], double> score, IReadOnlyList<double> parameters, PerturbationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(score);
        ArgumentNullException.ThrowIfNull(parameters);
        options ??= new PerturbationOptions();
        options.Require();
        if (parameters.Count == 0 || parameters.Any(value => value == 0 || !double.IsFinite(value)))
        {
            throw new ArgumentException(
                $"Parameters must be finite and not zero, and at least one; were [{string.Join(", ", parameters)}].", nameof(parameters));
        }

        var neighbors = new List<PerturbedScore>();
        for (var k = 0; k < parameters.Count; k++)
        {
            foreach (var value in options.Around(parameters[k]))
            {
                double[] moved = [.. parameters];
                moved[k] = value;
                neighbors.Add(new PerturbedScore(k, value, score(moved)));
            }
        }

        return new Perturbation(score([.. parameters]), neighbors);
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"{Chosen:G4} as chosen, worst of {Neighbors.Count} neighbors {Worst:G4}, median keeps {Kept * 100:F0} %");
}
