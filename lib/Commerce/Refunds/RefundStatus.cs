namespace AlgoAcademy.Commerce;

/// <summary>Whether money went back.</summary>
public enum RefundStatus
{
    /// <summary>A status this version does not know: takes no access away.</summary>
    Unknown,

    /// <summary>On its way.</summary>
    Pending,

    /// <summary>Back at the buyer.</summary>
    Succeeded,

    /// <summary>Came back to the shop: what was taken away is given back.</summary>
    Failed,

    /// <summary>Called off before it moved.</summary>
    Canceled,
}
