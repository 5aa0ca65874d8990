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

    /// <summary>All numeric columns of a shipped set, by name; for sets of several instruments, returns, ticks, and what bars leave out.</summary>
    /// <example><code>var stocks = MarketData.LoadPanel("dow30-daily"); var coke = stocks["KO"];</code></example>
    /// <exception cref="ArgumentException">No set of this id, or it holds quotes or words.</exception>
    /// <exception cref="DataIntegrityException">The data differ from their card.</exception>
    public static SeriesPanel LoadPanel(string id) => DataCatalog.Shipped.LoadPanel(id);

    /// <summary>The dealers' quotes of a shipped set, for example <c>usdthb-quotes</c>.</summary>
    /// <exception cref="ArgumentException">No set of this id, or it holds no quotes.</exception>
    /// <exception cref="DataIntegrityException">The data differ from their card.</exception>
    public static DealerQuotes LoadQuotes(string id) => DataCatalog.Shipped.LoadQuotes(id);

    /// <summary>The scores of a shipped word list, for example <c>vader-words</c>, by word.</summary>
    /// <exception cref="ArgumentException">No set of this id, or it is no word list.</exception>
    /// <exception cref="DataIntegrityException">The data differ from their card.</exception>
    public static IReadOnlyDictionary<string, double> LoadWords(string id) => DataCatalog.Shipped.LoadWords(id);

    /// <summary>Origin, licence, range and known defects of a shipped set: read it before believing a result.</summary>
    /// <exception cref="ArgumentException">No set of this id.</exception>
    public static DataCard Card(string id) => DataCatalog.Shipped.Card(id);
}
