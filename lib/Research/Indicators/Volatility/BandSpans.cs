namespace AlgoAcademy.Research;

/// <summary>The three columns that a batch computation of bands fills.</summary>
/// <param name="middle">For the middle line.</param>
/// <param name="upper">For the upper band.</param>
/// <param name="lower">For the lower band.</param>
public readonly ref struct BandSpans(Span<double> middle, Span<double> upper, Span<double> lower)
{
    /// <summary>The middle line.</summary>
    public Span<double> Middle { get; } = middle;

    /// <summary>The upper band.</summary>
    public Span<double> Upper { get; } = upper;

    /// <summary>The lower band.</summary>
    public Span<double> Lower { get; } = lower;
}
