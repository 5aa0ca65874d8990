namespace AlgoAcademy.Research;

/// <summary>What an inventory is hedged with.</summary>
public sealed record HedgeAsset
{
    /// <summary>ρ of its moves with those of what is quoted, −1 to 1.</summary>
    public double Correlation { get; init; } = 0.8;

    /// <summary>σ₂: standard deviation of its price over one unit of time, in price units, above zero.</summary>
    public double Volatility { get; init; } = 2;

    /// <summary>Half of its spread, paid for each unit traded, in price units, zero or more.</summary>
    public double HalfSpread { get; init; }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"hedge: correlation {Correlation:G3}, volatility {Volatility:G4}, half spread {HalfSpread:G4}");

    internal void Check() => OptionRules.Require(
        OptionRules.Within(Correlation, -1, 1).Concat(OptionRules.Within(Volatility, 1e-9, 1e9)).Concat(OptionRules.Within(HalfSpread, 0, 1e9)), "asset");
}
