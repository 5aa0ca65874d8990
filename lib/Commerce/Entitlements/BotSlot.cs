namespace AlgoAcademy.Commerce;

/// <summary>A bot that a user chose for a slot of their tier. Kept when the tier shrinks: the newest ones freeze, nothing is lost.</summary>
public sealed class BotSlot
{
    /// <summary>The user.</summary>
    public required string UserId { get; init; }

    /// <summary>The slot's number, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The product of the bot in it.</summary>
    public required string BotProduct { get; set; }

    /// <summary>When the slot was first filled (UTC); the oldest work, the newest freeze.</summary>
    public required DateTimeOffset FilledAt { get; init; }

    /// <summary>Until when its bot stays (UTC, excluded): it was swapped in this billing period. Null when it can be swapped now.</summary>
    public DateTimeOffset? LockedUntil { get; set; }
}
