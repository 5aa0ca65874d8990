namespace AlgoAcademy.Commerce;

/// <summary>Where an order stands.</summary>
public enum OrderState
{
    /// <summary>Waiting for the payment.</summary>
    Pending,

    /// <summary>Paid and granted.</summary>
    Paid,

    /// <summary>The payment failed.</summary>
    Failed,

    /// <summary>The checkout was left until it expired, or another one took its place.</summary>
    Expired,

    /// <summary>Paid, and all of it paid back.</summary>
    Refunded,

    /// <summary>Paid, and some of it paid back.</summary>
    PartlyRefunded,
}
