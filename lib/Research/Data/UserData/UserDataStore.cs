using System.Security.Cryptography;
using System.Text.Json;

namespace AlgoAcademy.Research;

/// <summary>
/// Sets of bars in a folder, one sub-folder each: <c>bars.parquet</c> and <c>card.json</c>. A set is written beside its place and
/// renamed into it, so that it is there whole or not at all; between the old and the new set of a replacement it is not there.
/// </summary>
internal sealed class UserDataStore(string folder)
{
    private const string BarsFile = "bars.parquet";
    private const string CardFile = "card.json";

    // Folders that begin with this are on their way in or out, and no sets: names of sets begin otherwise.
    private const string Passing = ".";

    public UserDataCard Save(BarSeries bars, string name, string source, bool replace)
    {
        RequireName(name);
        if (bars.Count == 0)
        {
            throw new ArgumentException($"A set must have at least one bar; '{bars.Symbol}' has none.", nameof(bars));
        }

        var place = Path.Combine(folder, name);
        if (Directory.Exists(place) && !replace)
        {
            throw new ArgumentException($"There is a set '{name}' already. Choose another name, remove it first, or say replace.", nameof(name));
        }

        var coming = Path.Combine(folder, $"{Passing}{name}.{Guid.NewGuid():N}");
        Directory.CreateDirectory(coming);
        try
        {
            var file = Path.Combine(coming, BarsFile);
            bars.ToParquet(file);
            var card = CardOf(bars, name, source) with { Sha256 = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file))) };
            File.WriteAllBytes(Path.Combine(coming, CardFile), JsonSerializer.SerializeToUtf8Bytes(card, CardJson.Default.UserDataCard));
            Discard(name);
            Directory.Move(coming, place);
            return card;
        }
        finally
        {
            if (Directory.Exists(coming))
            {
                Directory.Delete(coming, recursive: true);
            }
        }
    }

    public BarSeries Load(string name)
    {
        var card = Require(name);
        var file = Path.Combine(folder, name, BarsFile);
        var actual = File.Exists(file) ? Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file))) : "no file";
        return actual == card.Sha256
            ? BarSeries.FromParquet(file)
            : throw new DataIntegrityException(name, card.Sha256, actual,
                $"Your data set '{name}' is not what was imported: its checksum must be {card.Sha256}, was {actual}. Import it again with replace.");
    }

    public IReadOnlyList<UserDataCard> List() => [.. Names().Select(ReadCard)];

    public void Remove(string name)
    {
        Require(name);
        Discard(name);
    }

    /// <exception cref="ArgumentException">No name for a set, or for a folder.</exception>
    public static void RequireName(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (!char.IsAsciiLetterOrDigit(name[0]) || name.Length > 64 || name.Any(c => !(char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '.')))
        {
            throw new ArgumentException($"A name must be of lower-case letters, digits, dots and hyphens, 64 at most; was '{name}'.", nameof(name));
        }
    }

    private UserDataCard Require(string name)
    {
        RequireName(name);
        return Directory.Exists(Path.Combine(folder, name)) ? ReadCard(name) : throw new ArgumentException(Unknown(name), nameof(name));
    }

    // Renamed first: nobody loads a set of which half is deleted.
    private void Discard(string name)
    {
        var place = Path.Combine(folder, name);
        if (Directory.Exists(place))
        {
            var going = Path.Combine(folder, $"{Passing}{name}.{Guid.NewGuid():N}");
            Directory.Move(place, going);
            Directory.Delete(going, recursive: true);
        }
    }

    private IEnumerable<string> Names() => Directory.Exists(folder)
        ? Directory.EnumerateDirectories(folder).Select(place => Path.GetFileName(place))
            .Where(name => !name.StartsWith(Passing, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
        : [];

    private UserDataCard ReadCard(string name)
    {
        var file = Path.Combine(folder, name, CardFile);
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(file), CardJson.Default.UserDataCard)!;
        }
        catch (Exception broken) when (broken is JsonException or FileNotFoundException)
        {
            throw new DataIntegrityException(name, "a card", broken.Message,
                $"The card of your data set '{name}' cannot be read: {broken.Message} Delete the folder '{Path.Combine(folder, name)}' and import again.");
        }
    }

    private string Unknown(string name)
    {
        var known = Names().OrderBy(other => EditDistance.Between(other, name)).ToList();
        return known.Count == 0
            ? $"You keep no data set '{name}', nor any other. Import one with UserData.Import(\"file.csv\", \"{name}\"); shipped sets load with MarketData.Load."
            : $"You keep no data set '{name}'. Did you mean '{known[0]}'? You keep {string.Join(", ", known.Order(StringComparer.Ordinal))}; shipped sets load with MarketData.Load.";
    }

    private static UserDataCard CardOf(BarSeries bars, string name, string source) => new()
    {
        Name = name,
        Symbol = bars.Symbol,
        Frequency = bars.Frequency.Name,
        BarsPerYear = bars.BarsPerYear,
        Rows = bars.Count,
        First = bars.CloseTime[0],
        Last = bars.CloseTime[^1],
        Source = source,
        Defects = bars.Check().Count,
        Sha256 = "",
    };
}
