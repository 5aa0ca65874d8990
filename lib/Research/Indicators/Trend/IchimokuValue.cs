namespace AlgoAcademy.Research;

/// <summary>One bar of an <see cref="Ichimoku"/>.</summary>
/// <param name="Conversion">Tenkan-sen: middle of the range of the short window.</param>
/// <param name="Base">Kijun-sen: middle of the range of the middle window.</param>
/// <param name="SpanA">Senkou span A of the cloud that stands at this bar: the mean of conversion and base so many bars ago.</param>
/// <param name="SpanB">Senkou span B of the cloud that stands at this bar: middle of the range of the long window so many bars ago.</param>
public readonly record struct IchimokuValue(double Conversion, double Base, double SpanA, double SpanB)
{
    internal static readonly IchimokuValue Undefined = new(double.NaN, double.NaN, double.NaN, double.NaN);
}
