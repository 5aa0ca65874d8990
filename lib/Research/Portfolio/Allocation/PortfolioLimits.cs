namespace AlgoAcademy.Research;

/// <summary>What the weights of a portfolio may be. As it stands: fully invested, nothing short, nothing above 100 %.</summary>
public sealed record PortfolioLimits
{
    /// <summary>Any weights that add up to one.</summary>
    public static PortfolioLimits None { get; } = new() { Least = double.NegativeInfinity, Most = double.PositiveInfinity };

    /// <summary>Smallest weight of an asset; −∞ for no bound.</summary>
    public double Least { get; init; }

    /// <summary>Largest weight of an asset; ∞ for no bound.</summary>
    public double Most { get; init; } = 1;

    /// <summary>Sum of all weights.</summary>
    public double Sum { get; init; } = 1;

    /// <summary>Further constraints on the weights: sectors, exposures to factors.</summary>
    public IReadOnlyList<LinearConstraint> Further { get; init; } = [];

    internal IReadOnlyList<LinearConstraint> For(int assets)
    {
        OptionRules.Require(Faults(), nameof(assets));
        var each = Enumerable.Range(0, assets);
        return
        [
            LinearConstraint.Equal(Enumerable.Repeat(1.0, assets), Sum),
            .. double.IsFinite(Least) ? each.Select(i => LinearConstraint.VariableAtLeast(i, assets, Least)) : [],
            .. double.IsFinite(Most) ? each.Select(i => LinearConstraint.VariableAtMost(i, assets, Most)) : [],
            .. Further,
        ];
    }

    private IEnumerable<string> Faults() =>
    [
        .. Least <= Most ? (string[])[] : [FormattableString.Invariant($"Least must not be above Most; were {Least} and {Most}.")],
        .. double.IsFinite(Sum) ? (string[])[] : [FormattableString.Invariant($"Sum must be finite; was {Sum}.")],
        .. Further is not null ? (string[])[] : ["Further must not be null."],
    ];
}
