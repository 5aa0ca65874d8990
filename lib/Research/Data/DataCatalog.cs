using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace AlgoAcademy.Research;

/// <summary>Data sets with their cards, checked against their checksums before a bar is returned.</summary>
public sealed class DataCatalog
{
    private readonly DataStore store;
    private readonly Lazy<IReadOnlyList<DataCard>> cards;

    private DataCatalog(DataStore store)
    {
        this.store = store;
        cards = new Lazy<IReadOnlyList<DataCard>>(() => [.. store.Ids().Select(ReadCard)]);
    }

    /// <summary>The sets that ship with the library, compiled into it.</summary>
    public static DataCatalog Shipped { get; } = new(new DataStore.Embedded());

    /// <summary>The cards of all sets, by id.</summary>
    public IReadOnlyList<DataCard> Cards => cards.Value;

    /// <summary>A catalogue over a folder with one sub-folder a set: <c>card.json</c> and the file it names.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static DataCatalog FromFolder(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return Directory.Exists(path)
            ? new DataCatalog(new DataStore.Folder(path))
            : throw new DirectoryNotFoundException($"There is no data folder '{path}'. Check the path.");
    }

    /// <summary>The card of a set.</summary>
    /// <exception cref="ArgumentException">No set of this id; the message names the nearest ids.</exception>
    public DataCard Card(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Cards.FirstOrDefault(card => card.Id == id) ?? throw new ArgumentException(UnknownId(id), nameof(id));
    }

    /// <summary>The bars of a set, after its checksum, row count and range have been compared with the card.</summary>
    /// <exception cref="ArgumentException">No set of this id, or it does not hold bars.</exception>
    /// <exception cref="DataIntegrityException">The file is absent, or differs from its card.</exception>
    public BarSeries Load(string id)
    {
        var card = CardOf(id, "bars");
        using var stream = Unpack(card);
        var bars = CsvBars.Read(stream, Source(card), Options(card));
        RequireRows(card, bars.Count);
        return bars;
    }

    /// <summary>
    /// All numeric columns of a set, by name: the form of sets with many instruments, and of what bars leave out
    /// (open interest, settlement, turnover). Sets without dates get a numbered axis (<see cref="TimeAxis.Numbered"/>).
    /// </summary>
    /// <exception cref="ArgumentException">No set of this id, or it holds neither panel, returns, ticks nor bars.</exception>
    /// <exception cref="DataIntegrityException">The file is absent, or differs from its card.</exception>
    public SeriesPanel LoadPanel(string id)
    {
        var card = CardOf(id, "panel", "returns", "ticks", "bars");
        using var stream = Unpack(card);
        var panel = CsvPanel.Read(stream, Source(card), Options(card), dated: card.Timezone != "none");
        RequireRows(card, panel.Count);
        return panel;
    }

    /// <summary>The quotes of a set of dealers' quotes.</summary>
    /// <exception cref="ArgumentException">No set of this id, or it holds no quotes.</exception>
    /// <exception cref="DataIntegrityException">The file is absent, or differs from its card.</exception>
    public DealerQuotes LoadQuotes(string id)
    {
        var card = CardOf(id, "quotes");
        using var stream = Unpack(card);
        var quotes = DealerQuotes.Read(stream, Source(card), card.Symbol);
        RequireRows(card, quotes.Count);
        return quotes;
    }

    /// <summary>The scores of a word list, by word as written in the source (case matters).</summary>
    /// <exception cref="ArgumentException">No set of this id, or it is no word list.</exception>
    /// <exception cref="DataIntegrityException">The file is absent, or differs from its card.</exception>
    public IReadOnlyDictionary<string, double> LoadWords(string id)
    {
        var card = CardOf(id, "words");
        using var stream = Unpack(card);
        var scores = WordScores.Read(stream);
        RequireRows(card, scores.Count);
        return scores;
    }

    private DataCard CardOf(string id, params ReadOnlySpan<string> shapes)
    {
        var card = Card(id);
        return shapes.Contains(card.Shape)
            ? card
            : throw new ArgumentException($"'{id}' holds {card.Shape}, not {shapes[0]}: load it with MarketData.{LoaderOf(card.Shape)}(\"{id}\").", nameof(id));
    }

    private static string LoaderOf(string shape) => shape switch
    {
        "bars" => nameof(MarketData.Load),
        "quotes" => nameof(MarketData.LoadQuotes),
        "words" => nameof(MarketData.LoadWords),
        _ => nameof(MarketData.LoadPanel),
    };

    private static string Source(DataCard card) => $"{card.Id}/{card.File}";

    private static CsvOptions Options(DataCard card) => new() { Symbol = card.Symbol, Frequency = new Frequency(card.Frequency, card.BarsPerYear) };

    private void RequireRows(DataCard card, int count) => Require(card, "number of rows", Text(card.Rows), Text(count));

    private GZipStream Unpack(DataCard card)
    {
        var packed = ReadFile(card);
        Require(card, "SHA-256", card.Sha256, Convert.ToHexStringLower(SHA256.HashData(packed)));
        return new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
    }

    private byte[] ReadFile(DataCard card)
    {
        using var stream = store.Open(card.Id, card.File)
            ?? throw new DataIntegrityException(card.Id, card.File, "no file",
                $"Data set '{card.Id}' has a card but no file '{card.File}'. {store.Mend}");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private DataCard ReadCard(string id)
    {
        using var stream = store.Open(id, "card.json")!;
        try
        {
            var card = JsonSerializer.Deserialize(stream, CardJson.Default.DataCard)!;
            Require(card, "id", id, card.Id);
            return card;
        }
        catch (JsonException broken)
        {
            throw new DataIntegrityException(id, "a data card", broken.Message,
                $"The card of data set '{id}' cannot be read: {broken.Message} {store.Mend}");
        }
    }

    private void Require(DataCard card, string what, string expected, string actual)
    {
        if (!string.Equals(expected, actual, StringComparison.OrdinalIgnoreCase))
        {
            throw new DataIntegrityException(card.Id, expected, actual,
                $"Data set '{card.Id}' is not what its card says: {what} must be {expected}, was {actual}. {store.Mend}");
        }
    }

    private string UnknownId(string id)
    {
        var nearest = Cards.Select(card => card.Id).OrderBy(known => EditDistance.Between(known, id)).ThenBy(known => known, StringComparer.Ordinal).ToList();
        return nearest.Count == 0
            ? $"There is no data set '{id}': the catalogue is empty."
            : $"There is no data set '{id}'. Did you mean '{nearest[0]}'? Known: {string.Join(", ", nearest.Order(StringComparer.Ordinal))}.";
    }

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
