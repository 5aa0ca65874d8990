namespace AlgoAcademy.Commerce;

/// <summary>Who changes a grant, and why; it becomes an audit row.</summary>
/// <param name="By">An admin's user id, or <see cref="Grant.ByShop"/>.</param>
/// <param name="Reason">In words a student may read: "refunded".</param>
/// <param name="EventId">The provider's event that caused it; null when none did.</param>
public sealed record GrantAct(string By, string Reason, string? EventId = null);
