namespace AlgoAcademy.Bundles;

/// <summary>The order a buyer's licence names.</summary>
public sealed record LicenseOrder
{
    /// <summary>The shop's order number.</summary>
    public required string OrderNumber { get; init; }

    /// <summary>The buyer, as the account names them: a name or an e-mail address.</summary>
    public required string Buyer { get; init; }

    /// <summary>What was bought, in words: "Module 5: Momentum &amp; Trend Following".</summary>
    public required string ProductTitle { get; init; }

    /// <summary>Product id such as <c>module-5</c>.</summary>
    public required string Product { get; init; }

    /// <summary>When it was paid, UTC.</summary>
    public required DateTimeOffset PaidAt { get; init; }
}
