namespace AlgoAcademy.Research;

/// <summary>A system of several log prices and the combinations of them that return to zero.</summary>
public sealed record VecmOptions : PathOptions
{
    /// <summary>α: row i says how log price i answers to each spread, a bar. By default two of three prices chase the first.</summary>
    public IReadOnlyList<IReadOnlyList<double>> Adjustment { get; init; } = [[0.0], [0.03], [-0.05]];

    /// <summary>β: row i says how much of log price i is in each spread, z = β'X. As many rows and columns as α.</summary>
    public IReadOnlyList<IReadOnlyList<double>> Cointegration { get; init; } = [[1.0], [-0.6], [0.4]];

    /// <summary>Volatility of each log price's own shocks, a fraction a year.</summary>
    public double Volatility { get; init; } = 0.2;

    /// <summary>Correlation of the shocks of any two prices, from 0 to below 1.</summary>
    public double Correlation { get; init; } = 0.3;

    internal override IEnumerable<string> Faults()
    {
        var ranks = Adjustment.Concat(Cointegration).Select(static row => row.Count).Distinct().ToList();
        if (Adjustment.Count < 2 || Cointegration.Count != Adjustment.Count || ranks.Count != 1 || ranks[0] > Adjustment.Count)
        {
            yield return FormattableString.Invariant($"Adjustment and Cointegration must have one row for each of at least 2 prices and the same number of columns, at most the number of prices; had {Adjustment.Count} and {Cointegration.Count} rows.");
        }

        foreach (var fault in base.Faults().Concat(OptionRules.Within(Volatility, 0, 10)).Concat(OptionRules.Within(Correlation, 0, 1 - 1e-9))
            .Concat(Adjustment.Concat(Cointegration).SelectMany(static row => row).SelectMany(static v => OptionRules.Within(v, -1000, 1000, "A coefficient"))))
        {
            yield return fault;
        }
    }
}
