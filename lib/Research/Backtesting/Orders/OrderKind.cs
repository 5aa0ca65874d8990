namespace AlgoAcademy.Research;

/// <summary>What has to happen before an order trades.</summary>
public enum OrderKind : byte
{
    /// <summary>Nothing: it fills at the next open.</summary>
    Market,

    /// <summary>A market order whose size is set at the fill, so that position value / equity is the target after costs.</summary>
    Target,

    /// <summary>The price comes to the limit or better; it fills at the limit, or at an open that is better.</summary>
    Limit,

    /// <summary>The price comes to the stop or beyond; it fills at the stop, or at an open that is beyond, and slips.</summary>
    Stop,

    /// <summary>The price comes to the stop; from then on it is a limit order.</summary>
    StopLimit,

    /// <summary>A stop that follows the best price since it stands, at a distance, and never goes back.</summary>
    TrailingStop,
}
