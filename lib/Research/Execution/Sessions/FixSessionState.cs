namespace AlgoAcademy.Research;

/// <summary>Where a FIX session stands.</summary>
public enum FixSessionState
{
    /// <summary>No connection.</summary>
    Disconnected,

    /// <summary>Connected; the Logon is sent or awaited.</summary>
    LoggingOn,

    /// <summary>Logged on, nothing missing.</summary>
    Active,

    /// <summary>Logged on, messages of the other side are missing and were asked for.</summary>
    Resending,

    /// <summary>A Logout is sent, its answer awaited.</summary>
    LoggingOut,
}
