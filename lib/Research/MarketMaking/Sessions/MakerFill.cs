namespace AlgoAcademy.Research;

/// <summary>A trade of a market maker.</summary>
public readonly record struct MakerFill
{
    /// <summary>When, in units of time since the start.</summary>
    public required double Time { get; init; }

    /// <summary>The maker bought, or else sold.</summary>
    public required bool IsBuy { get; init; }

    /// <summary>Units, above zero.</summary>
    public required double Quantity { get; init; }

    /// <summary>Currency per unit.</summary>
    public required double Price { get; init; }

    /// <summary>Middle price at the moment of the trade, before anything it tells.</summary>
    public required double Mid { get; init; }

    /// <summary>Currency for the whole fill, zero or more; below zero for a rebate.</summary>
    public double Fee { get; init; }

    /// <summary>The maker took somebody else's price, to hedge.</summary>
    public bool IsTaker { get; init; }

    /// <summary>Truth of a simulator: the other side knew where the price would go. False where nobody knows.</summary>
    public bool IsInformed { get; init; }

    /// <summary>Units, below zero when sold.</summary>
    public double SignedQuantity => IsBuy ? Quantity : -Quantity;

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Time:G5}: {(IsBuy ? "bought" : "sold")} {Quantity} at {Price:F4}, middle {Mid:F4}");
}
