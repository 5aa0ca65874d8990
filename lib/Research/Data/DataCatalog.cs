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
    /// <exception cref="ArgumentException">No set of this id.</exception>
    /// <exception cref="DataIntegrityException">The file is absent, or differs from its card.</exception>
    public BarSeries Load(string id)
    {
        var card = Card(id);
        var packed = ReadFile(card);
        var checksum = Convert.ToHexStringLower(SHA256.HashData(packed));
        Require(card, "SHA-256", card.Sha256, checksum);
        using var stream = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        var bars = CsvBars.Read(stream, $"{card.Id}/{card.File}", new CsvOptions
        {
            Symbol = card.Symbol,
            Frequency = Frequency.Parse(card.Frequency) with { BarsPerYear = card.BarsPerYear },
        });
        Require(card, "number of rows", Text(card.Rows), Text(bars.Count));
        return bars;
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
        var nearest = Cards.Select(card => card.Id).OrderBy(known => Distance(known, id)).ThenBy(known => known, StringComparer.Ordinal).ToList();
        return nearest.Count == 0
            ? $"There is no data set '{id}': the catalogue is empty."
            : $"There is no data set '{id}'. Did you mean '{nearest[0]}'? Known: {string.Join(", ", nearest.Order(StringComparer.Ordinal))}.";
    }

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Levenshtein distance (1966): fewest insertions, deletions and replacements.</summary>
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[^1];
    }
}
