namespace AlgoAcademy.Commerce;

/// <summary>What became of a choice of a bot.</summary>
public abstract record SlotResult
{
    private SlotResult()
    {
    }

    /// <summary>The bot is in the slot now, or was already.</summary>
    public sealed record Chosen(int Number, string BotProduct) : SlotResult;

    /// <summary>The slot's bot was swapped in this billing period.</summary>
    public sealed record Locked(DateTimeOffset Until) : SlotResult;

    /// <summary>It cannot be chosen.</summary>
    /// <param name="Code">"unknown_bot", "no_slot", "not_in_tier", "already_open" or "in_other_slot".</param>
    /// <param name="Reason">The same in a sentence.</param>
    public sealed record Refused(string Code, string Reason) : SlotResult;
}
