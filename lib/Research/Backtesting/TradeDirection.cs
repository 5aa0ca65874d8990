namespace AlgoAcademy.Research;

/// <summary>Which way a trade bets.</summary>
public enum TradeDirection
{
    /// <summary>Bought first: gains when the price rises.</summary>
    Long,

    /// <summary>Sold first: gains when the price falls.</summary>
    Short,
}
