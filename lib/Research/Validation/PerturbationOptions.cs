namespace AlgoAcademy.Research;

/// <summary>How far parameters are moved.</summary>
public sealed record PerturbationOptions
{
    /// <summary>Relative moves, each above 0 and below 1, made both ways.</summary>
    public IReadOnlyList<double> Shares { get; init; } = [0.1, 0.2];

    /// <summary>True for numbers of bars: rounded, moved by at least 1, never below 1.</summary>
    public bool WholeNumbers { get; init; } = true;

    internal void Require() => OptionRules.Require(Shares.Count == 0
        ? ["Shares must hold at least one move; was empty."]
        : Shares.SelectMany(share => OptionRules.Within(share, 0.0001, 0.9999, nameof(Shares))), "options");

    internal IEnumerable<double> Around(double value) =>
        Shares.SelectMany(share => new[] { Move(value, -share), Move(value, share) }).Where(moved => moved != value).Distinct().Order();

    private double Move(double value, double share)
    {
        if (!WholeNumbers)
        {
            return value * (1 + share);
        }

        var step = Math.Max(1, Math.Round(Math.Abs(value * share)));
        return Math.Max(1, Math.Round(value) + (Math.Sign(share) * step));
    }
}
