namespace AlgoAcademy.Research;

/// <summary>Numbers of the FIX 4.4 fields that the library itself reads and writes; <see cref="FixDictionary"/> knows more.</summary>
public static class FixTag
{
    /// <summary>Account (1).</summary>
    public const int Account = 1;

    /// <summary>AvgPx (6).</summary>
    public const int AvgPx = 6;

    /// <summary>BeginSeqNo (7).</summary>
    public const int BeginSeqNo = 7;

    /// <summary>BeginString (8).</summary>
    public const int BeginString = 8;

    /// <summary>BodyLength (9).</summary>
    public const int BodyLength = 9;

    /// <summary>CheckSum (10).</summary>
    public const int CheckSum = 10;

    /// <summary>ClOrdId (11).</summary>
    public const int ClOrdId = 11;

    /// <summary>CumQty (14).</summary>
    public const int CumQty = 14;

    /// <summary>EndSeqNo (16).</summary>
    public const int EndSeqNo = 16;

    /// <summary>ExecId (17).</summary>
    public const int ExecId = 17;

    /// <summary>LastPx (31).</summary>
    public const int LastPx = 31;

    /// <summary>LastQty (32).</summary>
    public const int LastQty = 32;

    /// <summary>MsgSeqNum (34).</summary>
    public const int MsgSeqNum = 34;

    /// <summary>MsgType (35).</summary>
    public const int MsgType = 35;

    /// <summary>NewSeqNo (36).</summary>
    public const int NewSeqNo = 36;

    /// <summary>OrderId (37).</summary>
    public const int OrderId = 37;

    /// <summary>OrderQty (38).</summary>
    public const int OrderQty = 38;

    /// <summary>OrdStatus (39).</summary>
    public const int OrdStatus = 39;

    /// <summary>OrdType (40).</summary>
    public const int OrdType = 40;

    /// <summary>OrigClOrdId (41).</summary>
    public const int OrigClOrdId = 41;

    /// <summary>PossDupFlag (43).</summary>
    public const int PossDupFlag = 43;

    /// <summary>Price (44).</summary>
    public const int Price = 44;

    /// <summary>RefSeqNum (45).</summary>
    public const int RefSeqNum = 45;

    /// <summary>SenderCompId (49).</summary>
    public const int SenderCompId = 49;

    /// <summary>SendingTime (52).</summary>
    public const int SendingTime = 52;

    /// <summary>Side (54).</summary>
    public const int Side = 54;

    /// <summary>Symbol (55).</summary>
    public const int Symbol = 55;

    /// <summary>TargetCompId (56).</summary>
    public const int TargetCompId = 56;

    /// <summary>Text (58).</summary>
    public const int Text = 58;

    /// <summary>TimeInForce (59).</summary>
    public const int TimeInForce = 59;

    /// <summary>TransactTime (60).</summary>
    public const int TransactTime = 60;

    /// <summary>EncryptMethod (98).</summary>
    public const int EncryptMethod = 98;

    /// <summary>CxlRejReason (102).</summary>
    public const int CxlRejReason = 102;

    /// <summary>OrdRejReason (103).</summary>
    public const int OrdRejReason = 103;

    /// <summary>HeartBtInt (108).</summary>
    public const int HeartBtInt = 108;

    /// <summary>TestReqId (112).</summary>
    public const int TestReqId = 112;

    /// <summary>OrigSendingTime (122).</summary>
    public const int OrigSendingTime = 122;

    /// <summary>GapFillFlag (123).</summary>
    public const int GapFillFlag = 123;

    /// <summary>ResetSeqNumFlag (141).</summary>
    public const int ResetSeqNumFlag = 141;

    /// <summary>NoRelatedSym (146).</summary>
    public const int NoRelatedSym = 146;

    /// <summary>ExecType (150).</summary>
    public const int ExecType = 150;

    /// <summary>LeavesQty (151).</summary>
    public const int LeavesQty = 151;

    /// <summary>MdReqId (262).</summary>
    public const int MdReqId = 262;

    /// <summary>SubscriptionRequestType (263).</summary>
    public const int SubscriptionRequestType = 263;

    /// <summary>MarketDepth (264).</summary>
    public const int MarketDepth = 264;

    /// <summary>NoMdEntryTypes (267).</summary>
    public const int NoMdEntryTypes = 267;

    /// <summary>NoMdEntries (268).</summary>
    public const int NoMdEntries = 268;

    /// <summary>MdEntryType (269).</summary>
    public const int MdEntryType = 269;

    /// <summary>MdEntryPx (270).</summary>
    public const int MdEntryPx = 270;

    /// <summary>MdEntrySize (271).</summary>
    public const int MdEntrySize = 271;

    /// <summary>MdUpdateAction (279).</summary>
    public const int MdUpdateAction = 279;

    /// <summary>RefTagId (371).</summary>
    public const int RefTagId = 371;

    /// <summary>RefMsgType (372).</summary>
    public const int RefMsgType = 372;

    /// <summary>SessionRejectReason (373).</summary>
    public const int SessionRejectReason = 373;

    /// <summary>BusinessRejectReason (380).</summary>
    public const int BusinessRejectReason = 380;

    /// <summary>CxlRejResponseTo (434).</summary>
    public const int CxlRejResponseTo = 434;

    /// <summary>The field of raw data whose length the given field says; 0 when it is no length.</summary>
    internal static int DataAfter(int tag) => tag switch
    {
        90 => 91,
        93 => 89,
        95 => 96,
        212 => 213,
        348 => 349,
        350 => 351,
        352 => 353,
        354 => 355,
        _ => 0,
    };

    internal static bool IsData(int tag) => tag is 89 or 91 or 96 or 213 or 349 or 351 or 353 or 355;

    /// <summary>A field of the standard header.</summary>
    internal static bool IsHeader(int tag) => tag is BeginString or BodyLength or MsgType or MsgSeqNum or SenderCompId or TargetCompId or SendingTime
        or PossDupFlag or OrigSendingTime or 50 or 57 or 90 or 91 or 97 or 115 or 116 or 128 or 129 or 142 or 143 or 144 or 145 or 212 or 213 or 347 or 369;

    /// <summary>A field of the standard trailer.</summary>
    internal static bool IsTrailer(int tag) => tag is CheckSum or 89 or 93;
}
