namespace AlgoAcademy.Research;

/// <summary>Whether decisions knew the future.</summary>
/// <param name="Cuts">Places that were tried.</param>
/// <param name="Refused">Places at which the strategy itself refused so few bars (ArgumentException); nothing was learned there.</param>
/// <param name="IsRepeatable">False when two runs on the same bars differ: unseeded randomness, or state kept between runs. Then nothing else was tested.</param>
/// <param name="Findings">At most one for each cut and way, oldest cut first: the earliest decision that changed.</param>
/// <param name="Refusal">What the strategy said when it first refused; null when it never did.</param>
public sealed record LookAheadReport(int Cuts, int Refused, bool IsRepeatable, IReadOnlyList<LookAheadFinding> Findings, string? Refusal)
{
    /// <summary>True when nothing was found in at least one cut. It is no proof: a leak that changes no decision at these places stays hidden.</summary>
    public bool IsClean => IsRepeatable && Findings.Count == 0 && Refused < Cuts;

    /// <inheritdoc/>
    public override string ToString()
    {
        if (!IsRepeatable)
        {
            return "Two runs on the same bars decide differently: seed the randomness, keep no state between runs. Look-ahead was not tested.";
        }

        if (Findings.Count > 0)
        {
            return FormattableString.Invariant($"Look-ahead at {Findings.Select(finding => finding.Cut).Distinct().Count()} of {Cuts - Refused} cuts: {Findings[0]}.");
        }

        return Refused == Cuts
            ? FormattableString.Invariant($"The strategy refused all {Cuts} shorter series, so look-ahead was not tested. It said: {Refusal}")
            : FormattableString.Invariant($"No decision changed when the future did, at {Cuts - Refused} cuts.");
    }
}
