namespace AlgoAcademy.Research;

/// <summary>How long decisions remember where the data began.</summary>
/// <param name="Starts">Later beginnings that were tried.</param>
/// <param name="Refused">Beginnings at which the strategy itself refused so few bars.</param>
/// <param name="Settled">Bars after which the decisions agreed for good with those of the whole series, one for each start that settled.</param>
/// <param name="Unsettled">Starts after which the decisions never agreed for good: the last decision still differs.</param>
/// <param name="Refusal">What the strategy said when it first refused; null when it never did.</param>
public sealed record WarmUpReport(int Starts, int Refused, IReadOnlyList<int> Settled, int Unsettled, string? Refusal)
{
    /// <summary>Longest settling, bars; null when some start never settled or none was tested. Trade no sooner after the data begin.</summary>
    public int? Longest => Unsettled > 0 || Settled.Count == 0 ? null : Settled.Max();

    /// <inheritdoc/>
    public override string ToString()
    {
        if (Settled.Count + Unsettled == 0)
        {
            return FormattableString.Invariant($"The strategy refused all {Starts} shorter series, so its memory was not tested. It said: {Refusal}");
        }

        return Unsettled > 0
            ? FormattableString.Invariant($"From {Unsettled} of {Starts - Refused} later starts the decisions never came to agree: they depend on where the data begin.")
            : FormattableString.Invariant($"Begun later, the decisions agreed after at most {Longest} bars ({Starts - Refused} starts).");
    }
}
