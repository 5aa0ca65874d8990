namespace AlgoAcademy.Research;

/// <summary>Values of MsgType (35) that the dictionary knows.</summary>
public static class FixMessageType
{
    /// <summary>Heartbeat.</summary>
    public const string Heartbeat = "0";

    /// <summary>TestRequest.</summary>
    public const string TestRequest = "1";

    /// <summary>ResendRequest.</summary>
    public const string ResendRequest = "2";

    /// <summary>Reject of the session level.</summary>
    public const string Reject = "3";

    /// <summary>SequenceReset, as gap fill or as reset.</summary>
    public const string SequenceReset = "4";

    /// <summary>Logout.</summary>
    public const string Logout = "5";

    /// <summary>ExecutionReport.</summary>
    public const string ExecutionReport = "8";

    /// <summary>OrderCancelReject.</summary>
    public const string OrderCancelReject = "9";

    /// <summary>Logon.</summary>
    public const string Logon = "A";

    /// <summary>NewOrderSingle.</summary>
    public const string NewOrderSingle = "D";

    /// <summary>OrderCancelRequest.</summary>
    public const string OrderCancelRequest = "F";

    /// <summary>OrderCancelReplaceRequest.</summary>
    public const string OrderCancelReplaceRequest = "G";

    /// <summary>MarketDataRequest.</summary>
    public const string MarketDataRequest = "V";

    /// <summary>MarketDataSnapshotFullRefresh.</summary>
    public const string MarketDataSnapshot = "W";

    /// <summary>MarketDataIncrementalRefresh.</summary>
    public const string MarketDataIncrementalRefresh = "X";

    /// <summary>BusinessMessageReject.</summary>
    public const string BusinessMessageReject = "j";

    /// <summary>A message of the session itself, which is never sent again but filled over; a Reject is.</summary>
    /// <param name="type">Value of MsgType.</param>
    internal static bool IsSession(string type) => type is Heartbeat or TestRequest or ResendRequest or SequenceReset or Logout or Logon;
}
