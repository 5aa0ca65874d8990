namespace AlgoAcademy.Research.Tests.Data;

/// <summary>The store on a folder of its own; that the folder is in the learner's home is shown by the command line's test.</summary>
public sealed class UserDataTests : IDisposable
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"store-{Guid.NewGuid():N}");
    private readonly UserDataStore store;

    public UserDataTests() => store = new UserDataStore(folder);

    public void Dispose()
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Saved_bars_are_listed_and_loaded_until_removed()
    {
        var bars = Cases.Bars((1, 2), (2, 3));
        store.Save(bars, "mine", "mine.csv", replace: false);
        Assert.Equal(["mine"], store.List().Select(card => card.Name));
        Assert.Equal(bars.Close.Values, store.Load("mine").Close.Values);
        store.Remove("mine");
        Assert.Empty(store.List());
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder));
    }

    [Fact]
    public void Set_is_not_overwritten_unless_said()
    {
        store.Save(Cases.Bars((1, 1)), "mine", "", replace: false);
        Assert.Contains("There is a set 'mine' already", Assert.Throws<ArgumentException>(() =>
            store.Save(Cases.Bars((2, 2)), "mine", "", replace: false)).Message, StringComparison.Ordinal);
        store.Save(Cases.Bars((2, 2)), "mine", "", replace: true);
        Assert.Equal(2, store.Load("mine").Close.Last);
    }

    [Fact]
    public void Damaged_file_is_not_loaded()
    {
        store.Save(Cases.Bars((1, 1)), "mine", "", replace: false);
        File.AppendAllText(Path.Combine(folder, "mine", "bars.parquet"), "x");
        Assert.Contains("is not what was imported", Assert.Throws<DataIntegrityException>(() => store.Load("mine")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Card_that_is_gone_is_told_with_its_folder()
    {
        store.Save(Cases.Bars((1, 1)), "mine", "", replace: false);
        File.Delete(Path.Combine(folder, "mine", "card.json"));
        Assert.Contains(Path.Combine(folder, "mine"), Assert.Throws<DataIntegrityException>(() => store.Load("mine")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Import_that_fails_leaves_nothing()
    {
        Assert.Throws<ArgumentException>(() => store.Save(Cases.Bars(), "mine", "", replace: false));
        Assert.Empty(store.List());
    }

    [Fact]
    public void Unknown_name_is_told_with_the_nearest()
    {
        Assert.Contains("nor any other", Assert.Throws<ArgumentException>(() => store.Load("btc")).Message, StringComparison.Ordinal);
        store.Save(Cases.Bars((1, 1)), "btc-usd", "", replace: false);
        Assert.Contains("Did you mean 'btc-usd'?", Assert.Throws<ArgumentException>(() => store.Load("btc-usdt")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../elsewhere")]
    [InlineData(".hidden")]
    [InlineData("BTC")]
    [InlineData("a b")]
    [InlineData("a/b")]
    public void Name_that_could_leave_the_folder_or_differ_by_case_is_refused(string name)
    {
        Assert.Contains("lower-case letters", Assert.Throws<ArgumentException>(() => store.Save(Cases.Bars((1, 1)), name, "", replace: false)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => store.Remove(name));
    }

    [Theory]
    [InlineData("a.json", "the exchange it came from must be said")]
    [InlineData("a.xlsx", "ends in .csv, .txt, .tsv")]
    public void File_of_another_kind_is_refused(string name, string told)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, "");
        Assert.Contains(told, Assert.Throws<ArgumentException>(() => UserDataFile.Read(path, new())).Message, StringComparison.Ordinal);
    }
}
