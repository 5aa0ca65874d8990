namespace AlgoAcademy.Commerce;

/// <summary>A mail to be sent, written in the transaction of what it reports.</summary>
public sealed class OutboxMail
{
    /// <summary>The mail's id; also its Message-ID and its file's name.</summary>
    public required Guid Id { get; init; }

    /// <summary>Unique: a mail of this kind about this thing goes out once.</summary>
    public required string DedupeKey { get; init; }

    /// <summary>The recipient's address.</summary>
    public required string To { get; init; }

    /// <summary>One line.</summary>
    public required string Subject { get; init; }

    /// <summary>Plain text.</summary>
    public required string Body { get; init; }

    /// <summary>When it was written (UTC).</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was handed over (UTC); null while it waits.</summary>
    public DateTimeOffset? SentAt { get; set; }
}
