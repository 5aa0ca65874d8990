namespace AlgoAcademy.Commerce;

/// <summary>What changing a plan means, before it is done. Confirming needs the same key and proration date.</summary>
/// <param name="LookupKey">The price to change to.</param>
/// <param name="Kind">Whether it counts at once or from the next period on.</param>
/// <param name="EffectiveAt">From when it counts (UTC).</param>
/// <param name="ProrationDate">The moment (UTC) the difference is reckoned from; hand it back to confirm.</param>
/// <param name="DueNow">To be paid at once; zero for a downgrade.</param>
/// <param name="Next">What each period costs from then on.</param>
public sealed record PlanPreview(
    string LookupKey, PlanChangeKind Kind, DateTimeOffset EffectiveAt, DateTimeOffset ProrationDate, Money DueNow, Money Next);
