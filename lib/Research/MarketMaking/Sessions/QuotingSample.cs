namespace AlgoAcademy.Research;

/// <summary>What came of many sessions of one rule.</summary>
/// <param name="Profits">Profit of each, in currency.</param>
/// <param name="Inventories">Units held at the end of each.</param>
public sealed record QuotingSample(IReadOnlyList<double> Profits, IReadOnlyList<double> Inventories)
{
    /// <summary>Mean profit.</summary>
    public double Profit => Profits.Average();

    /// <summary>Standard deviation of the profit (ddof 1); NaN for one session.</summary>
    public double ProfitDeviation => Deviation(Profits);

    /// <summary>Standard error of the mean profit.</summary>
    public double ProfitError => ProfitDeviation / Math.Sqrt(Profits.Count);

    /// <summary>Mean of the last inventory.</summary>
    public double Inventory => Inventories.Average();

    /// <summary>Standard deviation of the last inventory (ddof 1); NaN for one session.</summary>
    public double InventoryDeviation => Deviation(Inventories);

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"{Profits.Count} sessions: profit {Profit:F2} ± {ProfitDeviation:F2}, last inventory {Inventory:F2} ± {InventoryDeviation:F2}");

    private static double Deviation(IReadOnlyList<double> values)
    {
        var mean = values.Average();
        return values.Count < 2 ? double.NaN : Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1));
    }
}
