using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace AlgoAcademy.Research.Tests.Data;

/// <summary>The same two bars as many programs write them.</summary>
public sealed class CsvVarietyTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("academy-csv-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("Date;Open;High;Low;Close;Volume\n2024-01-02;9;11;8;10;7\n2024-01-03;10;12;9;11;8\n")]
    [InlineData("Date\tOpen\tHigh\tLow\tClose\tVolume\r\n2024-01-02\t9\t11\t8\t10\t7\r\n2024-01-03\t10\t12\t9\t11\t8\r\n")]
    [InlineData("<DATE>|<OPEN>|<HIGH>|<LOW>|<CLOSE>|<VOL>\n20240102|9|11|8|10|7\n20240103|10|12|9|11|8")]
    [InlineData("timestamp,\"1. open\",\"2. high\",\"3. low\",\"4. close\",\"5. volume\"\n2024-01-02,9,11,8,10,7\n2024-01-03,10,12,9,11,8\n\n")]
    [InlineData("open time,o,h,l,c,v\n1704153600,9,11,8,10,7\n1704240000,10,12,9,11,8\n")]
    [InlineData("open time,o,h,l,c,v\n1704153600000,9,11,8,10,7\n1704240000000,10,12,9,11,8\n")]
    [InlineData("Date,Time,Open,High,Low,Close,Volume\n2024-01-02,00:00,9,11,8,10,7\n2024-01-03,00:00,10,12,9,11,8\n")]
    [InlineData("\uFEFFdatetime,note,open,high,low,close,volume\n2024-01-02T00:00:00Z,\"a, b\",9,11,8,10,7\n2024-01-03T00:00:00Z,\"say \"\"so\"\"\",10,12,9,11,8\n")]
    public void Programs_write_the_same_bars_in_many_ways(string text)
    {
        var bars = Load(text);
        Assert.Equal(new Bar(Utc(2024, 1, 2), 9, 11, 8, 10, 7), bars[0]);
        Assert.Equal(new Bar(Utc(2024, 1, 3), 10, 12, 9, 11, 8), bars[1]);
    }

    [Fact]
    public void Packed_file_is_unpacked()
    {
        var path = Path.Combine(folder, "mine.csv.gz");
        using (var packed = new GZipStream(File.Create(path), CompressionLevel.Fastest))
        {
            packed.Write("date,close\n2024-01-02,10\n2024-01-03,11\n"u8);
        }

        Assert.Equal(("mine", 2), (BarSeries.FromCsv(path).Symbol, BarSeries.FromCsv(path).Count));
    }

    [Fact]
    public void Decimal_comma_is_read_when_said() =>
        Assert.Equal([10.5, 1234.25], Load("date;close\n2024-01-02;10,5\n2024-01-03;1234,25\n", new CsvOptions { DecimalComma = true }).Close);

    [Fact]
    public void Decimal_comma_that_was_not_said_is_guessed_in_the_message() =>
        Assert.Contains("set CsvOptions.DecimalComma", Assert.Throws<CsvFormatException>(() => Load("date;close\n2024-01-02;10,5\n")).Message, StringComparison.Ordinal);

    [Fact]
    public void Local_times_become_utc_with_summer_and_winter()
    {
        var bars = Load("time,close\n2024-01-02 16:00,1\n2024-07-02 16:00,2\n", new CsvOptions { TimeZone = "America/New_York" });
        Assert.Equal([Utc(2024, 1, 2, 21), Utc(2024, 7, 2, 20)], bars.CloseTime);
    }

    [Fact]
    public void Hour_that_comes_twice_is_read_twice()
    {
        // New York, 3 November 2024: 01:30 EDT (05:30 UTC), then 01:30 EST (06:30 UTC).
        var options = new CsvOptions { TimeZone = "America/New_York", Frequency = new Frequency("half-hour", 17520) };
        var bars = Load("time,close\n2024-11-03 01:00,1\n2024-11-03 01:30,2\n2024-11-03 01:00,3\n2024-11-03 01:30,4\n2024-11-03 02:00,5\n", options);
        Assert.Equal([Utc(2024, 11, 3, 5), Utc(2024, 11, 3, 5, 30), Utc(2024, 11, 3, 6), Utc(2024, 11, 3, 6, 30), Utc(2024, 11, 3, 7)], bars.CloseTime);
    }

    [Theory]
    [InlineData("2024-02-29", true)]
    [InlineData("2023-02-29", false)]
    [InlineData("2024-01-31T23:59:59Z", true)]
    [InlineData("2024-01-31 23:59:59", true)]
    [InlineData("2024-01-31T24:00:00Z", false)]
    [InlineData("2024-01-31T23:60:00Z", false)]
    [InlineData("2024-13-01", false)]
    [InlineData("0000-01-01", false)]
    [InlineData("2024-0x-01", false)]
    [InlineData("20x4-01-01", false)]
    [InlineData("2024-01-31x23:59:59", false)]
    public void Quick_reading_of_times_agrees_with_the_general(string text, bool isTime)
    {
        Assert.Equal(isTime, IsoTime.TryRead(text, out var quick));
        const System.Globalization.DateTimeStyles styles = System.Globalization.DateTimeStyles.RoundtripKind;
        string[] formats = ["yyyy-MM-dd", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-dd HH:mm:ss"];
        Assert.Equal(isTime, DateTime.TryParseExact(text, formats, System.Globalization.CultureInfo.InvariantCulture, styles, out var general));
        Assert.Equal((general, general.Kind), (quick, quick.Kind));
    }

    [Fact]
    public void Hour_that_the_clocks_skip_is_refused()
    {
        var thrown = Assert.Throws<CsvFormatException>(() =>
            Load("time,close\n2024-03-10 02:30,1\n", new CsvOptions { TimeZone = "America/New_York", Frequency = Frequency.Minute }));
        Assert.StartsWith("mine.csv, line 2: the time '2024-03-10 02:30:00' does not exist in America/New_York", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_timezone_is_named() =>
        Assert.StartsWith("CsvOptions.TimeZone must be a timezone this machine knows", Assert.Throws<ArgumentException>(() =>
            Load("time,close\n2024-03-10 02:30,1\n", new CsvOptions { TimeZone = "Mars/Olympus" })).Message, StringComparison.Ordinal);

    [Fact]
    public void Quotation_mark_that_never_closes_is_told_with_its_line() =>
        Assert.IsType<CsvFormatException>(Record.Exception(() => Load("date,close\n2024-01-02,\"10\n2024-01-03,11\n")));

    [Theory]
    [InlineData("01/02/2024")]
    [InlineData("2024-13-01")]
    [InlineData("17041536")]
    [InlineData("12345678901")]
    public void Time_that_could_be_two_days_or_none_is_refused(string time) =>
        Assert.Contains("the time must be ISO 8601", Assert.Throws<CsvFormatException>(() => Load($"date,close\n{time},10\n")).Message, StringComparison.Ordinal);

    [Fact]
    public void Hundred_thousand_rows_come_back_as_they_were_written()
    {
        var text = new StringBuilder("time,open,high,low,close,volume\n");
        for (var i = 0; i < 100_000; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{Utc(2024, 1, 1).AddMinutes(i):yyyy-MM-ddTHH:mm:ssZ},{100 + i},{101 + i},{99 + i},{100.5 + i},{i}\n");
        }

        var bars = Load(text.ToString(), new CsvOptions { Frequency = Frequency.Minute });
        Assert.Equal((100_000, 100_099.5, 99_999), (bars.Count, bars.Close.Last, bars.Volume.Last));
    }

    private static DateTime Utc(int year, int month, int day, int hour = 0, int minute = 0) => new(year, month, day, hour, minute, 0, DateTimeKind.Utc);

    private BarSeries Load(string text, CsvOptions? options = null)
    {
        var path = Path.Combine(folder, "mine.csv");
        File.WriteAllText(path, text);
        return BarSeries.FromCsv(path, options ?? new CsvOptions { Frequency = Frequency.Daily });
    }
}
