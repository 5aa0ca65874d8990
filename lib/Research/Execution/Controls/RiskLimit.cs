namespace AlgoAcademy.Research;

/// <summary>The limits in the order in which they are tried; the first that is broken is named.</summary>
public enum RiskLimit
{
    /// <summary>No limit: the order may go.</summary>
    None,

    /// <summary>The kill switch is tripped.</summary>
    KillSwitch,

    /// <summary>The last quote is too old, of the future, or there is none.</summary>
    StaleData,

    /// <summary>The limit price is too far from the reference price.</summary>
    PriceCollar,

    /// <summary>The order is too large, or of no size.</summary>
    OrderSize,

    /// <summary>The position would be too large.</summary>
    Position,

    /// <summary>All positions together would be too large.</summary>
    Exposure,

    /// <summary>Too many orders.</summary>
    OrderRate,

    /// <summary>Too much was lost today.</summary>
    DailyLoss,

    /// <summary>The equity is too far below its peak.</summary>
    Drawdown,
}
