namespace AlgoAcademy.Documents;

/// <summary>How much output one cell may leave in a notebook; a notice stands where the rest was.</summary>
public sealed record OutputLimits
{
    /// <summary>Characters of streams and plain text kept per cell; beyond it, text is cut. At least 1.</summary>
    public int TextCharacters { get; init => field = Positive(value); } = 1_000_000;

    /// <summary>
    /// Characters of rich content (HTML, images, chart data) kept per cell; at least 1. Rich content cannot be cut without
    /// breaking it, so the display that does not fit is replaced by a notice.
    /// </summary>
    public int RichCharacters { get; init => field = Positive(value); } = 16_000_000;

    private static int Positive(int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
        return value;
    }
}
