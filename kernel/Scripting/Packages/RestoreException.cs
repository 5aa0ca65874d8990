namespace AlgoAcademy.Scripting.Packages;

/// <summary>What a cell asked for with <c>#r</c> cannot be had; the message says what, where it was looked for, and what to do.</summary>
internal sealed class RestoreException : Exception
{
    /// <summary>True when a source could not be reached: what is on disk may still do.</summary>
    public bool IsOffline { get; init; }

    public RestoreException(string message)
        : base(message)
    {
    }

    public RestoreException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
