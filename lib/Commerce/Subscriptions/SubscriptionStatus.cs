namespace AlgoAcademy.Commerce;

/// <summary>The provider's word for where a subscription stands.</summary>
public enum SubscriptionStatus
{
    /// <summary>A status this version does not know: no new access, what was open stays, a person is called.</summary>
    Unknown,

    /// <summary>The first payment has not arrived.</summary>
    Incomplete,

    /// <summary>The first payment never arrived.</summary>
    IncompleteExpired,

    /// <summary>In its trial.</summary>
    Trialing,

    /// <summary>Paid.</summary>
    Active,

    /// <summary>A renewal failed and is being tried again.</summary>
    PastDue,

    /// <summary>Over.</summary>
    Canceled,

    /// <summary>Renewals failed and are not tried any more.</summary>
    Unpaid,

    /// <summary>Rests.</summary>
    Paused,
}
