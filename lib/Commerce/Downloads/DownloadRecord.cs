namespace AlgoAcademy.Commerce;

/// <summary>One line of the download log: who asked for what, and what came of it. Append-only; evidence in a dispute.</summary>
public sealed class DownloadRecord
{
    /// <summary>The line's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Who asked.</summary>
    public required string UserId { get; init; }

    /// <summary>The release asked for.</summary>
    public required Guid ReleaseId { get; init; }

    /// <summary>The grant that opened it; null when none did.</summary>
    public Guid? GrantId { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What came of it.</summary>
    public required DownloadOutcome Outcome { get; init; }
}
