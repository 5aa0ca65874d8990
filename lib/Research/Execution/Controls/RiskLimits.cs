namespace AlgoAcademy.Research;

/// <summary>The limits of a <see cref="RiskGate"/>. Fractions are of equity, but for the collar, which is of the reference price.</summary>
public sealed record RiskLimits
{
    /// <summary>A quote older than this is stale; three times the usual distance of quotes is a good choice.</summary>
    public TimeSpan MaxQuoteAge { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Farthest limit price from the reference price, as a fraction of it.</summary>
    public double PriceCollar { get; init; } = 0.05;

    /// <summary>Largest order, as a fraction of equity.</summary>
    public double MaxOrder { get; init; } = 0.05;

    /// <summary>Largest position in one symbol, as a fraction of equity.</summary>
    public double MaxPosition { get; init; } = 0.10;

    /// <summary>Largest sum of all positions' sizes, as a fraction of equity.</summary>
    public double MaxGross { get; init; } = 1;

    /// <summary>Largest sum of all positions with their signs, as a fraction of equity.</summary>
    public double MaxNet { get; init; } = 1;

    /// <summary>Orders a second in the long run.</summary>
    public double OrdersPerSecond { get; init; } = 5;

    /// <summary>Orders at once.</summary>
    public int Burst { get; init; } = 10;

    /// <summary>Loss of the day that ends the day, as a fraction of the equity it began with.</summary>
    public double DailyLoss { get; init; } = 0.02;

    /// <summary>Drawdown from the peak from which on orders and positions may be half as large.</summary>
    public double HalveAt { get; init; } = 0.05;

    /// <summary>Drawdown from the peak that trips the kill switch.</summary>
    public double HaltAt { get; init; } = 0.10;

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"order {MaxOrder:P0}, position {MaxPosition:P0}, gross {MaxGross:P0}, collar {PriceCollar:P0}, {OrdersPerSecond} orders/s, day −{DailyLoss:P0}, drawdown −{HalveAt:P0} and −{HaltAt:P0}");

    internal void Check() => OptionRules.Require(OptionRules.Positive(MaxQuoteAge.TotalSeconds).Concat(OptionRules.Positive(PriceCollar)).Concat(OptionRules.Positive(MaxOrder))
        .Concat(OptionRules.Positive(MaxPosition)).Concat(OptionRules.Positive(MaxGross)).Concat(OptionRules.Positive(MaxNet)).Concat(OptionRules.Positive(OrdersPerSecond))
        .Concat(OptionRules.Within(Burst, 1, 1_000_000)).Concat(OptionRules.Within(DailyLoss, 1e-6, 1)).Concat(OptionRules.Within(HalveAt, 1e-6, 1)).Concat(OptionRules.Within(HaltAt, HalveAt, 1)), "limits");
}
