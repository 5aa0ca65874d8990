namespace AlgoAcademy.Research;

/// <summary>How a number of a <see cref="TearSheet"/> is written.</summary>
public enum MetricUnit
{
    /// <summary>A ratio or another number without unit, two decimals.</summary>
    Number,

    /// <summary>A fraction, written as percent with two decimals.</summary>
    Percent,

    /// <summary>Bars, trades: without decimals.</summary>
    Count,

    /// <summary>Currency of the prices: without decimals, thousands apart; large sums in millions, billions, trillions.</summary>
    Money,
}
