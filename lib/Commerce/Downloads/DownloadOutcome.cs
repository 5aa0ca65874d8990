namespace AlgoAcademy.Commerce;

/// <summary>What came of a wish to download.</summary>
public enum DownloadOutcome
{
    /// <summary>A link was given.</summary>
    LinkIssued,

    /// <summary>The file was opened for sending.</summary>
    Opened,

    /// <summary>Access had ended between the link and its use.</summary>
    Refused,

    /// <summary>Access ended, or the release was withdrawn, while the file was being sent: the rest was not.</summary>
    Stopped,
}
