namespace AlgoAcademy.Research;

/// <summary>An <see cref="Ichimoku"/> over a whole series.</summary>
/// <param name="Conversion">Tenkan-sen: middle of the range of the short window.</param>
/// <param name="Base">Kijun-sen: middle of the range of the middle window.</param>
/// <param name="SpanA">Senkou span A of the cloud that stands at this bar: the mean of conversion and base so many bars ago.</param>
/// <param name="SpanB">Senkou span B of the cloud that stands at this bar: middle of the range of the long window so many bars ago.</param>
public sealed record IchimokuSeries(Series Conversion, Series Base, Series SpanA, Series SpanB);
