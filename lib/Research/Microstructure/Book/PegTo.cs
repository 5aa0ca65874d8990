namespace AlgoAcademy.Research;

/// <summary>The price that a pegged order follows. References are the best prices of orders that are not pegged themselves.</summary>
public enum PegTo : byte
{
    /// <summary>Not pegged.</summary>
    None,

    /// <summary>The best price of its own side, less the offset: a buy stands at best bid − offset.</summary>
    Primary,

    /// <summary>The mid of best bid and best ask, less the offset; half a tick is rounded away from the other side.</summary>
    Midpoint,

    /// <summary>The best price of the other side, less the offset of at least one tick: a buy stands at best ask − offset.</summary>
    Opposite,
}
