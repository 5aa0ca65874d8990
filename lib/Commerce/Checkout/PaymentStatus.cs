namespace AlgoAcademy.Commerce;

/// <summary>Whether the money of a session has arrived.</summary>
public enum PaymentStatus
{
    /// <summary>A status this version does not know: not paid as far as we can tell.</summary>
    Unknown,

    /// <summary>Not (yet) paid; delayed methods stay here for days.</summary>
    Unpaid,

    /// <summary>Paid.</summary>
    Paid,

    /// <summary>Nothing was to be paid: a full discount.</summary>
    NoPaymentRequired,
}
