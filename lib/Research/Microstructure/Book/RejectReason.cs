namespace AlgoAcademy.Research;

/// <summary>Why a book did not take an order or a change.</summary>
public enum RejectReason : byte
{
    /// <summary>It was taken.</summary>
    None,

    /// <summary>Lots must be from 1 to <see cref="BookOrder.MaxSize"/>, the displayed part not above the whole.</summary>
    Size,

    /// <summary>The price, or the stop price, is outside the band of the book.</summary>
    Price,

    /// <summary>An order with this id is in the book.</summary>
    DuplicateId,

    /// <summary>No order with this id is in the book: never entered, filled, cancelled or expired.</summary>
    UnknownId,

    /// <summary>A post-only order would have traded on entry.</summary>
    WouldTrade,

    /// <summary>Fill-or-kill, and the whole of it was not there.</summary>
    NotEnough,

    /// <summary>Good till a time that has come.</summary>
    PastExpiry,

    /// <summary>Terms that do not go together, as a post-only market order or a pegged stop.</summary>
    Terms,

    /// <summary>Not in this phase: immediate orders in an auction, an uncross in continuous trading.</summary>
    Phase,
}
