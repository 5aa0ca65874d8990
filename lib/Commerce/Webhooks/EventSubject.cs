namespace AlgoAcademy.Commerce;

/// <summary>What an event is about: decides what is fetched again.</summary>
public enum EventSubject
{
    /// <summary>A checkout session.</summary>
    Session,

    /// <summary>A subscription.</summary>
    Subscription,

    /// <summary>A bill of a subscription.</summary>
    Invoice,

    /// <summary>A refund, charge or dispute: something done to a payment's money.</summary>
    Payment,
}
