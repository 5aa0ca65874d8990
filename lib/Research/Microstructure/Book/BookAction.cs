namespace AlgoAcademy.Research;

/// <summary>What a <see cref="BookEvent"/> does to a book.</summary>
public enum BookAction : byte
{
    /// <summary>Enters the order.</summary>
    Add,

    /// <summary>Cancels the order of this id.</summary>
    Cancel,

    /// <summary>Gives the order of this id the price and size.</summary>
    Replace,

    /// <summary>Only the clock moves.</summary>
    Clock,

    /// <summary>Begins an auction.</summary>
    BeginAuction,

    /// <summary>Ends it.</summary>
    Uncross,

    /// <summary>Expires the orders of the day.</summary>
    EndDay,
}
