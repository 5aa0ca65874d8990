using System.Collections.Immutable;

namespace AlgoAcademy.Research;

/// <summary>What an event-driven backtest starts with and what its market takes.</summary>
public sealed record EventOptions
{
    /// <summary>Cash before the first bar, above zero, in the base currency.</summary>
    public double InitialCash { get; init; } = 100_000;

    /// <summary>Currency of the equity.</summary>
    public string BaseCurrency { get; init; } = "USD";

    /// <summary>Units of the base currency for one unit of another, at each close of the bars' axis; by the name of the other.</summary>
    public ImmutableDictionary<string, Series> Rates { get; init; } = ImmutableDictionary<string, Series>.Empty;

    /// <summary>Commission of a fill.</summary>
    public CommissionPlan Commission { get; init; } = CommissionPlan.None;

    /// <summary>Slippage of a fill.</summary>
    public SlippagePlan Slippage { get; init; } = SlippagePlan.None;

    /// <summary>Interest, borrow fees.</summary>
    public CarryPlan Carry { get; init; } = CarryPlan.None;

    /// <summary>Leverage and liquidation.</summary>
    public MarginPlan Margin { get; init; } = MarginPlan.None;

    /// <summary>Most of a bar's volume that all orders of an instrument may fill together, a fraction; above 1 there is no bound.</summary>
    public double Participation { get; init; } = double.PositiveInfinity;

    /// <summary>Whether a limit fills when the price only touches it. When false the price must go beyond: the queue before you is filled first.</summary>
    public bool LimitsFillOnTouch { get; init; } = true;

    internal IEnumerable<string> Faults() =>
    [
        .. OptionRules.Positive(InitialCash),
        .. Commission.Faults(),
        .. Slippage.Faults(),
        .. Carry.Faults(),
        .. Margin.Faults(),
        .. Participation > 0 ? (string[])[] : [FormattableString.Invariant($"Participation must be above zero; was {Participation}.")],
        .. Commission.TakerBps + Slippage.Bps + Slippage.HalfSpreadBps < 9_000 ? (string[])[] : ["Commission and slippage together must leave something to trade with."],
    ];

    /// <summary>The costs of a vector backtest, for the same answer.</summary>
    public static EventOptions Of(Costs costs, double initialCash = 100_000)
    {
        ArgumentNullException.ThrowIfNull(costs);
        return new EventOptions { InitialCash = initialCash, Commission = CommissionPlan.Bps(costs.CommissionBps), Slippage = SlippagePlan.Of(costs.SlippageBps) };
    }
}
