namespace AlgoAcademy.Research;

/// <summary>The market data that ship with the library: offline, and verified by checksum at each load.</summary>
/// <example><code>var bars = MarketData.Load("sp500-daily");</code></example>
public static class MarketData
{
    /// <summary>The cards of all shipped sets, by id.</summary>
    public static IReadOnlyList<DataCard> Catalog => DataCatalog.Shipped.Cards;

    /// <summary>The bars of a shipped set.</summary>
    /// <param name="id">For example <c>sp500-daily</c>.</param>
    /// <exception cref="ArgumentException">No set of this id; the message names the nearest.</exception>
    /// <exception cref="DataIntegrityException">The data differ from their card.</exception>
    public static BarSeries Load(string id) => DataCatalog.Shipped.Load(id);

    /// <summary>Origin, licence, range and known defects of a shipped set: read it before believing a result.</summary>
    /// <exception cref="ArgumentException">No set of this id.</exception>
    public static DataCard Card(string id) => DataCatalog.Shipped.Card(id);
}
