namespace AlgoAcademy.Commerce;

/// <summary>What the shop knows of one account.</summary>
/// <param name="User">The account; null when it was deleted and only its books are left.</param>
/// <param name="Orders">Its orders, the newest first.</param>
/// <param name="Grants">Its grants, the newest first.</param>
/// <param name="Subscriptions">Its subscriptions, the newest first.</param>
/// <param name="IsAdmin">Whether it runs the shop.</param>
public sealed record CustomerRecord(
    ShopUser? User, IReadOnlyList<Order> Orders, IReadOnlyList<Grant> Grants, IReadOnlyList<Subscription> Subscriptions, bool IsAdmin);
