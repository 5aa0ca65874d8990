namespace AlgoAcademy.Commerce;

/// <summary>A line of the download log with its release.</summary>
/// <param name="Line">The line.</param>
/// <param name="Release">The release; null when it was a draft that another one replaced.</param>
public sealed record DownloadRow(DownloadRecord Line, Release? Release);
