namespace AlgoAcademy.Research;

/// <summary>How the value of a FIX field is written (FIX 4.4, volume 1, field data types).</summary>
public enum FixValueKind
{
    /// <summary>Any text without the delimiter.</summary>
    Text,

    /// <summary>One character.</summary>
    Character,

    /// <summary>Y or N.</summary>
    Flag,

    /// <summary>A whole number, possibly signed.</summary>
    Integer,

    /// <summary>The number of entries of a repeating group.</summary>
    Count,

    /// <summary>Price, quantity or amount: digits with an optional point, no exponent.</summary>
    Number,

    /// <summary>YYYYMMDD-HH:MM:SS or with milliseconds, UTC.</summary>
    Time,

    /// <summary>YYYYMMDD.</summary>
    Date,

    /// <summary>Bytes whose length the field before it gives; they may hold the delimiter.</summary>
    Data,
}
