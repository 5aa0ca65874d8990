using System.Text.Json.Nodes;

namespace AlgoAcademy.Research.Tests.Data;

public sealed class DataCatalogTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("academy-data-").FullName;

    public DataCatalogTests()
    {
        var source = Path.Combine(AlgoAcademy.Tests.RepositoryRoot.Path, "data", "aapl-daily");
        Directory.CreateDirectory(SetFolder);
        foreach (var file in Directory.GetFiles(source))
        {
            File.Copy(file, Path.Combine(SetFolder, Path.GetFileName(file)));
        }
    }

    public static TheoryData<string> Shipped() => [.. MarketData.Catalog.Select(card => card.Id)];

    private string SetFolder => Path.Combine(folder, "aapl-daily");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Every_folder_of_data_is_shipped() =>
        Assert.Equal(
            Directory.GetDirectories(Path.Combine(AlgoAcademy.Tests.RepositoryRoot.Path, "data")).Select(Path.GetFileName).Order(StringComparer.Ordinal),
            MarketData.Catalog.Select(card => card.Id));

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Shipped_set_is_what_its_card_says(string id)
    {
        var card = MarketData.Card(id);
        Assert.NotEmpty(card.KnownDefects);
        Assert.All(new[] { card.Title, card.Package, card.PathInPackage, card.Licence, card.Origin, card.Timezone, card.TimeMeaning, card.Units },
            text => Assert.False(string.IsNullOrWhiteSpace(text)));
        Assert.Equal(card.Licence.StartsWith("GPL", StringComparison.Ordinal),
            File.Exists(Path.Combine(AlgoAcademy.Tests.RepositoryRoot.Path, "data", id, "NOTICE.md")));
        if (card.Shape == "words")
        {
            Assert.Equal(card.Rows, MarketData.LoadWords(id).Count);
        }
        else if (card.Shape == "quotes")
        {
            Assert.Equal(card.Rows, MarketData.LoadQuotes(id).Count);
        }
        else
        {
            RequireRange(card, MarketData.LoadPanel(id).Axis);
        }
    }

    [Theory]
    [MemberData(nameof(ShippedBars))]
    public void Bars_carry_the_symbol_and_frequency_of_their_card(string id)
    {
        var (card, bars) = (MarketData.Card(id), MarketData.Load(id));
        RequireRange(card, bars.Axis);
        Assert.Equal((card.Symbol, card.BarsPerYear, card.Frequency), (bars.Symbol, bars.BarsPerYear, bars.Frequency.Name));
    }

    public static TheoryData<string> ShippedBars() => [.. MarketData.Catalog.Where(card => card.Shape == "bars").Select(card => card.Id)];

    private static void RequireRange(DataCard card, TimeAxis axis)
    {
        Assert.Equal(card.Rows, axis.Count);
        if (card.Timezone == "none")
        {
            Assert.Equal((DateTime.MinValue, DateTime.MinValue.AddDays(axis.Count - 1)), (axis.Times[0], axis.Times[^1]));
            return;
        }

        Assert.StartsWith(card.First[..10], $"{axis.Times[0]:yyyy-MM-dd}", StringComparison.Ordinal);
        Assert.StartsWith(card.Last[..10], $"{axis.Times[^1]:yyyy-MM-dd}", StringComparison.Ordinal);
        // The frequency's bars a year are those that the set has: annualized figures rest on it.
        var years = (axis.Times[^1] - axis.Times[0]).TotalDays / 365.25;
        if (years > 1)
        {
            Assert.InRange((axis.Count - 1) / years / card.BarsPerYear, 0.985, 1.015);
        }
    }

    [Fact]
    public void Sp500_has_the_closes_of_the_source()
    {
        var bars = MarketData.Load("sp500-daily");
        Assert.Equal(new Bar(new(2000, 1, 3, 0, 0, 0, DateTimeKind.Utc), 1469.25, 1478, 1438.359985, 1455.219971, 931_800_000), bars[0]);
        Assert.Equal(2874.560059, bars.Close.Last);
    }

    [Fact]
    public void Sp500_opens_at_the_previous_close_as_often_as_its_card_says()
    {
        var bars = MarketData.Load("sp500-daily");
        var same = Enumerable.Range(1, bars.Count - 1).Count(t => bars.Open[t] == bars.Close[t - 1]);
        Assert.Equal(1760, same);
        Assert.Contains("1,760 of 5,104 days", MarketData.Card("sp500-daily").KnownDefects[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Dow_repeats_the_close_as_often_as_its_card_says() =>
        Assert.Equal(302, MarketData.Load("djia-daily").Returns().Count(change => change == 0));

    [Fact]
    public void Unknown_id_names_the_nearest_and_all()
    {
        var message = Assert.Throws<ArgumentException>(() => MarketData.Load("sp500-dayly")).Message;
        Assert.StartsWith("There is no data set 'sp500-dayly'. Did you mean 'sp500-daily'? Known: aapl-daily, afinn-finance-words,", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Folder_is_a_catalogue_too() => Assert.Equal(1260, DataCatalog.FromFolder(folder).Load("aapl-daily").Count);

    [Fact]
    public void Corrupt_file_names_both_checksums_and_the_mend()
    {
        var path = Path.Combine(SetFolder, "bars.csv.gz");
        var bytes = File.ReadAllBytes(path);
        bytes[^10] ^= 1;
        File.WriteAllBytes(path, bytes);
        var thrown = Assert.Throws<DataIntegrityException>(() => DataCatalog.FromFolder(folder).Load("aapl-daily"));
        Assert.Equal(MarketData.Card("aapl-daily").Sha256, thrown.Expected);
        Assert.NotEqual(thrown.Expected, thrown.Actual);
        Assert.Contains($"SHA-256 must be {thrown.Expected}, was {thrown.Actual}. Restore the file", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_file_is_named()
    {
        File.Delete(Path.Combine(SetFolder, "bars.csv.gz"));
        var thrown = Assert.Throws<DataIntegrityException>(() => DataCatalog.FromFolder(folder).Load("aapl-daily"));
        Assert.Contains("has a card but no file 'bars.csv.gz'", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Card_with_a_wrong_row_count_is_refused()
    {
        Edit(card => card["rows"] = 1261);
        var thrown = Assert.Throws<DataIntegrityException>(() => DataCatalog.FromFolder(folder).Load("aapl-daily"));
        Assert.Contains("number of rows must be 1261, was 1260", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Card_without_a_licence_is_refused()
    {
        Edit(card => card.Remove("licence"));
        Assert.Contains("licence", Assert.Throws<DataIntegrityException>(() =>
            DataCatalog.FromFolder(folder).Card("aapl-daily")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_folder_is_named() =>
        Assert.Contains("There is no data folder", Assert.Throws<DirectoryNotFoundException>(() =>
            DataCatalog.FromFolder(Path.Combine(folder, "nowhere"))).Message, StringComparison.Ordinal);

    private void Edit(Action<JsonObject> change)
    {
        var path = Path.Combine(SetFolder, "card.json");
        var card = JsonNode.Parse(File.ReadAllText(path))!.AsObject();
        change(card);
        File.WriteAllText(path, card.ToJsonString());
    }
}
