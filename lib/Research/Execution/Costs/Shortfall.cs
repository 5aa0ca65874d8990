namespace AlgoAcademy.Research;

/// <summary>
/// What carrying out a decision cost against a paper portfolio that trades at once at the decision's price, divided into four parts that
/// add up to it. Above zero is a cost, for buys and sells. Source: Perold (1988), J. Portfolio Management 14:3; the parts after Wagner,
/// Edwards (1993), Financial Analysts Journal 49:1.
/// </summary>
/// <param name="Delay">Whole order × (arrival − decision): the price moved before the order was in the market.</param>
/// <param name="Execution">Σ filled × (price − arrival): spread, impact and timing.</param>
/// <param name="Opportunity">Not filled × (end − arrival): what was missed.</param>
/// <param name="Fees">Fees of the fills.</param>
/// <param name="Notional">Whole order × decision price, the base of <see cref="Bps"/>.</param>
public sealed record Shortfall(double Delay, double Execution, double Opportunity, double Fees, double Notional)
{
    /// <summary>The four parts together, in currency.</summary>
    public double Total => Delay + Execution + Opportunity + Fees;

    /// <summary>The total in basis points of the decision's value.</summary>
    public double Bps => Total / Notional * 1e4;

    /// <summary>The shortfall of an order.</summary>
    /// <param name="order">The order, filled or not.</param>
    /// <exception cref="ArgumentException">Prices or quantities out of range; every fault is named.</exception>
    public static Shortfall Of(ExecutedOrder order)
    {
        ArgumentNullException.ThrowIfNull(order);
        order.Check();
        return new Shortfall(
            order.Sign * order.Quantity * (order.ArrivalPrice - order.DecisionPrice),
            order.Sign * order.Fills.Sum(fill => fill.Quantity * (fill.Price - order.ArrivalPrice)),
            order.Sign * (order.Quantity - order.Filled) * (order.EndPrice - order.ArrivalPrice),
            order.Fills.Sum(static fill => fill.Fee),
            order.Quantity * order.DecisionPrice);
    }

    /// <summary>Slippage of the fills against any price, in basis points of it; above zero is a cost. NaN when nothing was filled.</summary>
    /// <param name="order">The order.</param>
    /// <param name="benchmark">Such as the arrival price, the market's VWAP or the close; above zero.</param>
    /// <exception cref="ArgumentException">Prices or quantities out of range.</exception>
    public static double SlippageBps(ExecutedOrder order, double benchmark)
    {
        ArgumentNullException.ThrowIfNull(order);
        order.Check();
        OptionRules.Require(OptionRules.Positive(benchmark), nameof(benchmark));
        return order.Sign * (order.AveragePrice - benchmark) / benchmark * 1e4;
    }

    /// <summary>The market's volume-weighted average price.</summary>
    /// <param name="prices">Prices of trades or bars.</param>
    /// <param name="volumes">Units traded at each, zero or more.</param>
    /// <returns>NaN when nothing was traded.</returns>
    /// <exception cref="ArgumentException">Different lengths, or volumes below zero.</exception>
    public static double MarketVwap(IReadOnlyList<double> prices, IReadOnlyList<double> volumes)
    {
        ArgumentNullException.ThrowIfNull(prices);
        ArgumentNullException.ThrowIfNull(volumes);
        if (prices.Count != volumes.Count || volumes.Any(static volume => !(volume >= 0)))
            throw new ArgumentException($"volumes must be {prices.Count} numbers of zero or more, one for each price; were {volumes.Count}.", nameof(volumes));
        return prices.Zip(volumes, static (price, volume) => price * volume).Sum() / volumes.Sum();
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"shortfall {Total:F2} ({Bps:F2} bp): delay {Delay:F2}, execution {Execution:F2}, opportunity {Opportunity:F2}, fees {Fees:F2}");
}
