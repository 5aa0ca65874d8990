namespace AlgoAcademy.Commerce;

/// <summary>When a change of plan counts.</summary>
public enum PlanChangeKind
{
    /// <summary>To a higher tier, or from monthly to yearly: at once, with proration.</summary>
    Upgrade,

    /// <summary>To a lower tier, or from yearly to monthly: when the paid period ends.</summary>
    Downgrade,
}
