namespace AlgoAcademy.Research.Tests.Data;

public sealed class CsvTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("academy-csv-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void File_with_all_columns_is_read_by_name()
    {
        var bars = Load("Date,Volume,Close,Adj Close,Open,High,Low\n2024-01-02,7,10,5,9,11,8\n2024-01-03,8,11,5.5,10,12,9\n");
        Assert.Equal(new Bar(new(2024, 1, 2, 0, 0, 0, DateTimeKind.Utc), 9, 11, 8, 10, 7), bars[0]);
        Assert.Equal(5.5, bars.AdjustedClose![1]);
        Assert.Equal("mine", bars.Symbol);
        Assert.Equal(Frequency.Daily, bars.Frequency);
    }

    [Fact]
    public void File_of_closes_opens_at_its_closes()
    {
        var bars = Load("time,close\n2024-01-02,10\n2024-02-02,11\n2024-03-02,12\n");
        Assert.Equal([10, 11, 12], bars.Open);
        Assert.Equal(Frequency.Monthly, bars.Frequency);
    }

    [Fact]
    public void Byte_order_mark_quotes_and_other_delimiters_are_read()
    {
        var bars = Load("\uFEFF\"Date\";\"Close\"\n\"31.01.2024\";\"10.5\"\n\"01.02.2024\";\"11\"\n",
            new CsvOptions { Delimiter = ';', TimeFormat = "dd.MM.yyyy", Symbol = "DAX" });
        Assert.Equal([10.5, 11], bars.Close);
        Assert.Equal("DAX", bars.Symbol);
    }

    [Fact]
    public void Times_with_an_offset_become_utc_and_bars_stamped_at_their_start_can_be_moved_to_their_end()
    {
        var options = new CsvOptions { Frequency = Frequency.Minute, CloseDelay = TimeSpan.FromMinutes(1) };
        var bars = Load("time,close\n2024-01-02T10:00:00+02:00,1\n2024-01-02T08:01:00Z,2\n", options);
        Assert.Equal(new DateTime(2024, 1, 2, 8, 1, 0, DateTimeKind.Utc), bars.CloseTime[0]);
        Assert.Equal(DateTimeKind.Utc, bars.CloseTime[1].Kind);
    }

    [Fact]
    public void Missing_file_says_where_it_was_looked_for()
    {
        var path = Path.Combine(folder, "nowhere.csv");
        var thrown = Assert.Throws<FileNotFoundException>(() => BarSeries.FromCsv(path));
        Assert.Contains(path, thrown.Message, StringComparison.Ordinal);
        Assert.Contains("MarketData.Load", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 1, "a header row was expected; the file is empty")]
    [InlineData("a,b\n", 1, "the header must name a time column")]
    [InlineData("date,close\n2024-01-02,10\n2024-01-03,10,7\n", 3, "2 fields were expected, as in the header; there are 3")]
    [InlineData("date,close\n2024-01-02,ten\n", 2, "close must be a number with a decimal point; was 'ten'")]
    [InlineData("date,close\n2024-01-02,\n", 2, "close must be a number with a decimal point; was ''")]
    [InlineData("date,close\n01/02/2024,10\n", 2, "the time must be ISO 8601 (2024-01-31 or 2024-01-31T15:30:00Z); was '01/02/2024'")]
    public void Malformed_file_names_line_and_text(string text, int line, string problem)
    {
        var thrown = Assert.Throws<CsvFormatException>(() => Load(text));
        Assert.Equal(line, thrown.Line);
        Assert.StartsWith($"mine.csv, line {line}: {problem}", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void File_that_runs_backwards_is_refused() =>
        Assert.Contains("Sort the rows by time", Assert.Throws<InvalidBarsException>(() =>
            Load("date,close\n2024-01-03,10\n2024-01-02,11\n", new CsvOptions { Frequency = Frequency.Daily })).Message, StringComparison.Ordinal);

    [Fact]
    public void Frequency_of_intraday_bars_must_be_said() =>
        Assert.Contains("CsvOptions.Frequency", Assert.Throws<ArgumentException>(() =>
            Load("time,close\n2024-01-02 10:00,10\n2024-01-02 10:05,11\n")).Message, StringComparison.Ordinal);

    private BarSeries Load(string text, CsvOptions? options = null)
    {
        var path = Path.Combine(folder, "mine.csv");
        File.WriteAllText(path, text);
        return BarSeries.FromCsv(path, options);
    }
}
