namespace AlgoAcademy.Research;

/// <summary>One bar of a channel: a middle line with a band on either side.</summary>
/// <param name="Middle">The middle line.</param>
/// <param name="Upper">The upper band.</param>
/// <param name="Lower">The lower band.</param>
public readonly record struct BandValue(double Middle, double Upper, double Lower)
{
    internal static readonly BandValue Undefined = new(double.NaN, double.NaN, double.NaN);

    /// <summary>Distance of the bands as a fraction of the middle line.</summary>
    public double Width => (Upper - Lower) / Middle;

    /// <summary>Where a price stands: 0 at the lower, 1 at the upper band; NaN when the bands meet.</summary>
    public double PercentB(double price) => (price - Lower) / (Upper - Lower);
}
