namespace AlgoAcademy.Research;

/// <summary>What the book does when an order would trade with another order of the same owner (owner 0 is nobody).</summary>
public enum SelfMatch : byte
{
    /// <summary>Lets them trade.</summary>
    Allow,

    /// <summary>Cancels the resting order; the incoming goes on.</summary>
    CancelResting,

    /// <summary>Cancels what is left of the incoming order; the resting stays.</summary>
    CancelIncoming,

    /// <summary>Cancels both.</summary>
    CancelBoth,
}
