namespace AlgoAcademy.Research;

/// <summary>What stands at the head of a stream of FIX bytes.</summary>
public enum FixFrameKind
{
    /// <summary>A message whose length and check sum are right.</summary>
    Message,

    /// <summary>The beginning of a message; more bytes are needed.</summary>
    Incomplete,

    /// <summary>Bytes that are no message; to be skipped, as FIX 4.4 volume 2 asks for garbled messages.</summary>
    Garbled,
}
