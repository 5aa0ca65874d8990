namespace AlgoAcademy.Research;

/// <summary>What a series is allowed to do beside its random part, in tests of unit roots and cointegration.</summary>
public enum Deterministic
{
    /// <summary>Nothing: mean zero. For residuals.</summary>
    None,

    /// <summary>A constant: some mean. The usual choice for spreads, rates and returns.</summary>
    Constant,

    /// <summary>A constant and a straight trend. For log prices that grow.</summary>
    Trend,
}
