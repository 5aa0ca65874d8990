namespace AlgoAcademy.Research;

/// <summary>SessionRejectReason (373) of FIX 4.4; the numbers are those of the wire.</summary>
public enum FixRejectReason
{
    /// <summary>The tag is no number above zero.</summary>
    InvalidTag = 0,

    /// <summary>A field that the message must have is missing.</summary>
    RequiredTagMissing = 1,

    /// <summary>The message does not have this field.</summary>
    TagNotOfThisMessage = 2,

    /// <summary>FIX does not know this field.</summary>
    UndefinedTag = 3,

    /// <summary>Nothing behind the equals sign.</summary>
    NoValue = 4,

    /// <summary>A value that the field does not have.</summary>
    ValueOutOfRange = 5,

    /// <summary>A value that is not written as its type is.</summary>
    WrongFormat = 6,

    /// <summary>Sender or target are not those of this session.</summary>
    CompIdProblem = 9,

    /// <summary>The clock of the sender and ours are too far apart.</summary>
    SendingTimeAccuracy = 10,

    /// <summary>A message type that is not known.</summary>
    InvalidMessageType = 11,

    /// <summary>A field occurs twice outside repeating groups.</summary>
    TagTwice = 13,

    /// <summary>A field of the header behind the body, or the like.</summary>
    OutOfOrder = 14,

    /// <summary>The fields of a group's entry are in another order than defined.</summary>
    GroupOutOfOrder = 15,

    /// <summary>Fewer or more entries than the count says.</summary>
    WrongGroupCount = 16,

    /// <summary>The delimiter inside a value.</summary>
    DelimiterInValue = 17,

    /// <summary>Another fault, such as a wrong check sum, for which FIX has no number: such a message is ignored, not rejected.</summary>
    Other = 99,
}
