namespace AlgoAcademy.Commerce;

/// <summary>One received event, raw as it came. Stored before anything is done about it, and handled once.</summary>
public sealed class InboxEvent
{
    /// <summary>After this many failures a person has to look.</summary>
    public const int MaxAttempts = 10;

    /// <summary>The row's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The provider's event id; unique per provider.</summary>
    public required string EventId { get; init; }

    /// <summary>Who sent it.</summary>
    public required string Provider { get; init; }

    /// <summary>The event's type.</summary>
    public required string Type { get; init; }

    /// <summary>The object it is about; null when it names none.</summary>
    public string? ObjectId { get; init; }

    /// <summary>The API version its shape follows; null when it says none.</summary>
    public string? ApiVersion { get; init; }

    /// <summary>The body as received.</summary>
    public required string Raw { get; init; }

    /// <summary>When it came (UTC).</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Where it stands.</summary>
    public InboxState State { get; set; }

    /// <summary>How often processing failed.</summary>
    public int Attempts { get; set; }

    /// <summary>Not to be tried before (UTC).</summary>
    public required DateTimeOffset NextAt { get; set; }

    /// <summary>When it was done with (UTC).</summary>
    public DateTimeOffset? HandledAt { get; set; }

    /// <summary>Why it waits or is in quarantine.</summary>
    public string? Note { get; set; }

    /// <summary>Marks the row as done with, or for a person, by its result.</summary>
    /// <exception cref="ArgumentException">The result is to be tried again: put the row off instead.</exception>
    public void Close(HandlingResult result, DateTimeOffset now)
    {
        (State, Note) = result switch
        {
            HandlingResult.Quarantined quarantined => (InboxState.Quarantined, quarantined.Reason),
            HandlingResult.Done done => (InboxState.Done, done.Note),
            _ => throw new ArgumentException($"A row is closed by what was done or is for a person; was {result}.", nameof(result)),
        };
        HandledAt = now;
    }

    /// <summary>Puts the row in quarantine.</summary>
    public void Quarantine(string reason, DateTimeOffset now) =>
        (State, Note, HandledAt) = (InboxState.Quarantined, reason, now);

    /// <summary>Puts the row off; after ten failures for good.</summary>
    public void PutOff(string reason, TimeSpan wait, DateTimeOffset now)
    {
        Attempts++;
        (Note, NextAt) = (reason, now + wait);
        if (Attempts >= MaxAttempts)
            State = InboxState.Dead;
    }
}
