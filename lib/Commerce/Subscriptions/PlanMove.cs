namespace AlgoAcademy.Commerce;

/// <summary>A change of a subscription to another price.</summary>
/// <param name="Current">The subscription as fetched.</param>
/// <param name="LookupKey">The key of the price to change to.</param>
/// <param name="ProrationDate">The moment (UTC, whole seconds) from which the difference is reckoned.</param>
/// <param name="IdempotencyKey">Stable across retries; a preview does not use it.</param>
public sealed record PlanMove(RemoteSubscription Current, string LookupKey, DateTimeOffset ProrationDate, string IdempotencyKey);
