namespace AlgoAcademy.Research;

/// <summary>One bar of a <see cref="BarSeries"/>, read out of its columns.</summary>
/// <param name="CloseTime">UTC; see <see cref="TimeAxis"/> for daily bars.</param>
/// <param name="Open">First price.</param>
/// <param name="High">Highest price.</param>
/// <param name="Low">Lowest price.</param>
/// <param name="Close">Last price.</param>
/// <param name="Volume">Traded quantity in the unit of the data card; NaN when not reported.</param>
public readonly record struct Bar(DateTime CloseTime, double Open, double High, double Low, double Close, double Volume);
