namespace AlgoAcademy.Commerce;

/// <summary>What came of a backup or of its restoring.</summary>
public abstract record BackupResult
{
    private BackupResult()
    {
    }

    /// <summary>It was done.</summary>
    /// <param name="Note">What the backup says of itself.</param>
    /// <param name="Aside">Where the database that was there before lies now; null when there was none, or nothing was restored.</param>
    public sealed record Done(BackupNote Note, string? Aside = null) : BackupResult;

    /// <summary>It was not done, and nothing was changed.</summary>
    /// <param name="Reason">Why, and what to do.</param>
    public sealed record Refused(string Reason) : BackupResult;
}
