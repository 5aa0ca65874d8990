namespace AlgoAcademy.Research;

/// <summary>Which GARCH model is fitted.</summary>
public sealed record GarchOptions
{
    /// <summary>GJR: bad news (a return below the mean) raises the variance by a further γ.</summary>
    public bool Asymmetric { get; init; }

    /// <summary>Shocks from a t-distribution whose degrees of freedom are estimated; otherwise normal.</summary>
    public bool FatTails { get; init; }
}
