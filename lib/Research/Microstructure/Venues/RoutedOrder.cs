namespace AlgoAcademy.Research;

/// <summary>What became of one order of a <see cref="RoutingExperiment"/>.</summary>
/// <param name="Time">When the router first decided, in nanoseconds.</param>
/// <param name="Fills">What was filled where, fees included.</param>
/// <param name="Oracle">What a router without any delay had got at that moment, for as many lots as were filled.</param>
/// <param name="Displayed">Average price of the filled lots as the router saw them when it sent them, in ticks; NaN for no fill.</param>
public sealed record RoutedOrder(long Time, RoutePlan Fills, RoutePlan Oracle, double Displayed)
{
    /// <summary>Ticks a lot that the order cost more than the oracle's, fees included; NaN for no fill. Below zero the price came its way.</summary>
    public double Regret => (Fills.Side == Side.Buy ? 1 : -1) * (Fills.AllInPrice - Oracle.AllInPrice);

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Fills}; regret {Regret:0.####} ticks a lot");
}
