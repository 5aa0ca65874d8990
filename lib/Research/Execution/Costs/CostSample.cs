namespace AlgoAcademy.Research;

/// <summary>What an order cost, and what is known to drive the cost.</summary>
/// <param name="CostBps">Cost against the arrival price, in basis points.</param>
/// <param name="HalfSpreadBps">Half the spread at arrival, in basis points, zero or more.</param>
/// <param name="VolatilityBps">Volatility over the order's time, in basis points, above zero.</param>
/// <param name="Participation">Units of the order over all volume in its time, above 0, at most 1.</param>
/// <param name="Cluster">Orders of one cluster (a day, a parent order) may share luck; any numbers.</param>
public readonly record struct CostSample(double CostBps, double HalfSpreadBps, double VolatilityBps, double Participation, int Cluster)
{
    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{CostBps:F2} bp at {Participation:P1} of volume, half spread {HalfSpreadBps:F2} bp, volatility {VolatilityBps:F1} bp");
}
