namespace AlgoAcademy.Commerce;

/// <summary>A reader who wants no mail about new versions. The row goes with the account.</summary>
public sealed class MailOptOut
{
    /// <summary>The reader.</summary>
    public required string UserId { get; init; }

    /// <summary>Since when (UTC).</summary>
    public required DateTimeOffset Since { get; init; }
}
