namespace AlgoAcademy.Commerce;

/// <summary>A mail to be sent, written in the transaction of what it reports.</summary>
public sealed class OutboxMail
{
    /// <summary>After this many failures, some two days, a person has to look.</summary>
    public const int MaxAttempts = 16;

    /// <summary>The mail's id; also its Message-ID and its file's name.</summary>
    public required Guid Id { get; init; }

    /// <summary>Unique: a mail of this kind about this thing goes out once.</summary>
    public required string DedupeKey { get; init; }

    /// <summary>The recipient's address.</summary>
    public required string To { get; init; }

    /// <summary>One line.</summary>
    public required string Subject { get; init; }

    /// <summary>Plain text; addresses in it become links in the HTML that goes with it.</summary>
    public required string Body { get; set; }

    /// <summary>When it was written (UTC).</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Whose opt-out link goes with it; null for a mail that cannot be declined.</summary>
    public string? DeclinableBy { get; init; }

    /// <summary>Whether the text opens something (a link to set a password): it is forgotten once the mail is handed over.</summary>
    public bool IsSecret { get; init; }

    /// <summary>How often handing it over was tried.</summary>
    public int Attempts { get; set; }

    /// <summary>Not to be tried before (UTC); null: at once.</summary>
    public DateTimeOffset? NextAt { get; set; }

    /// <summary>When it was handed over (UTC); null while it waits.</summary>
    public DateTimeOffset? SentAt { get; set; }

    /// <summary>When it was given up (UTC); null while it is not.</summary>
    public DateTimeOffset? DeadAt { get; set; }

    /// <summary>Why the last try failed.</summary>
    public string? Error { get; set; }

    /// <summary>Notes what came of a try.</summary>
    public void Note(MailOutcome outcome, DateTimeOffset now)
    {
        switch (outcome)
        {
            case MailOutcome.Sent:
                (SentAt, Error) = (now, null);
                break;
            case MailOutcome.Later later:
                (Error, NextAt) = (later.Reason, now + BackOff(Attempts));
                DeadAt = Attempts >= MaxAttempts ? now : null;
                break;
            case MailOutcome.Refused refused:
                (Error, DeadAt) = (refused.Reason, now);
                break;
            default:
                throw new InvalidOperationException($"A mail sender must not answer {outcome}.");
        }

        if (IsSecret && (SentAt ?? DeadAt) is not null)
            Body = "";
    }

    // 1 minute doubling to 6 hours.
    private static TimeSpan BackOff(int attempts) => TimeSpan.FromMinutes(Math.Min(360, Math.Pow(2, Math.Min(attempts, 10) - 1)));
}
