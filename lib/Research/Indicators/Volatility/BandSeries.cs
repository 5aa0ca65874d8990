namespace AlgoAcademy.Research;

/// <summary>A channel over a whole series: <see cref="Bollinger"/>, <see cref="Keltner"/> or <see cref="Donchian"/>.</summary>
/// <param name="Middle">The middle line.</param>
/// <param name="Upper">The upper band.</param>
/// <param name="Lower">The lower band.</param>
/// <param name="Price">The prices that <see cref="PercentB"/> places between the bands.</param>
public sealed record BandSeries(Series Middle, Series Upper, Series Lower, Series Price)
{
    /// <summary>Distance of the bands as a fraction of the middle line.</summary>
    public Series Width => ((Upper - Lower) / Middle).Named("band width");

    /// <summary>Where the price stands: 0 at the lower, 1 at the upper band, beyond outside; NaN where the bands meet.</summary>
    public Series PercentB => ((Price - Lower) / (Upper - Lower)).Named("%B");
}
