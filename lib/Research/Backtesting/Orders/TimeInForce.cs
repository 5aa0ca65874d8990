namespace AlgoAcademy.Research;

/// <summary>How long an order stands.</summary>
public enum TimeInForce : byte
{
    /// <summary>Until it is filled or cancelled.</summary>
    GoodTillCancelled,

    /// <summary>For the bars of one UTC day: that of the first bar at which it can fill.</summary>
    Day,

    /// <summary>For the bars that close at or before <see cref="OrderRequest.ExpiresAt"/>.</summary>
    GoodTillDate,

    /// <summary>For one open: what does not fill there is cancelled.</summary>
    ImmediateOrCancel,

    /// <summary>For one open, whole or not at all.</summary>
    FillOrKill,
}
