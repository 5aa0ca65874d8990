namespace AlgoAcademy.Commerce;

/// <summary>A bot slot as its user sees it.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="BotProduct">The bot in it; null while it is empty.</param>
/// <param name="Working">Whether its bot is open; false for an empty or a frozen slot.</param>
/// <param name="LockedUntil">Until when its bot stays (UTC, excluded); null when it can be swapped now.</param>
public sealed record SlotState(int Number, string? BotProduct, bool Working, DateTimeOffset? LockedUntil);
