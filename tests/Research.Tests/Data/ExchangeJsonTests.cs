namespace AlgoAcademy.Research.Tests.Data;

/// <summary>The answers are those of the exchanges' own documentation, shortened.</summary>
public sealed class ExchangeJsonTests : IDisposable
{
    private readonly string path = Path.Combine(Path.GetTempPath(), $"btc-{Guid.NewGuid():N}.json");

    public void Dispose() => File.Delete(path);

    [Fact]
    public void Binance_rows_close_one_bar_after_their_opening()
    {
        // 1499040000000 ms is 3 July 2017, 00:00 UTC.
        var bars = Read(ExchangeFormat.Binance, """
            [[1499040000000,"0.01634790","0.80000000","0.01575800","0.01577100","148976.11427815",1499643599999,"2434.19055334",308,"1756.87402397","28.46694368","0"],
             [1499040060000,"0.02","0.03","0.01","0.025","10",1499040119999,"1",1,"1","1","0"]]
            """);
        Assert.Equal(new Bar(new DateTime(2017, 7, 3, 0, 1, 0, DateTimeKind.Utc), 0.01634790, 0.8, 0.015758, 0.015771, 148976.11427815), bars[0]);
        Assert.Equal(525_600, bars.BarsPerYear);
    }

    [Fact]
    public void Coinbase_rows_come_newest_first_with_low_before_high()
    {
        // 1415398768 s is 7 November 2014, 22:19:28 UTC.
        var bars = Read(ExchangeFormat.Coinbase, "[[1415402368, 0.33, 4.3, 0.36, 4.2, 13.3], [1415398768, 0.32, 4.2, 0.35, 4.1, 12.3]]");
        Assert.Equal(new Bar(new DateTime(2014, 11, 7, 23, 19, 28, DateTimeKind.Utc), 0.35, 4.2, 0.32, 4.1, 12.3), bars[0]);
        Assert.Equal(("60-minute", 8760.0), (bars.Frequency.Name, bars.BarsPerYear));
    }

    [Fact]
    public void Kraken_row_after_the_last_committed_is_left_out()
    {
        var bars = Read(ExchangeFormat.Kraken, """
            {"error":[],"result":{"XXBTZUSD":[
              [1616662740,"52591.9","52599.9","52591.8","52599.9","52599.1","0.11091626",5],
              [1616662800,"52600.0","52674.9","52599.9","52665.2","52643.3","2.49035996",30],
              [1616662860,"52677.7","52686.4","52602.1","52609.5","52634.5","1.25810675",20]],"last":1616662800}}
            """);
        Assert.Equal([52599.9, 52665.2], bars.Close);
        Assert.Equal(2.49035996, bars.Volume.Last);
    }

    [Fact]
    public void Bitfinex_rows_have_close_before_high()
    {
        var bars = Read(ExchangeFormat.Bitfinex, "[[1678465320000, 19971, 19970, 19975, 19969, 0.09], [1678465260000, 20000, 19971, 20010, 19960, 0.5]]");
        Assert.Equal((20000.0, 20010.0, 19960.0, 19971.0), (bars[0].Open, bars[0].High, bars[0].Low, bars[0].Close));
    }

    [Theory]
    [InlineData(ExchangeFormat.Binance, """{"code":-1121,"msg":"Invalid symbol."}""", "Binance sends a list of rows; the file holds {\"code\":-1121,\"msg\":\"Invalid symbol.\"}")]
    [InlineData(ExchangeFormat.Kraken, """{"error":["EQuery:Unknown asset pair"]}""", "EQuery:Unknown asset pair")]
    [InlineData(ExchangeFormat.Coinbase, "[[1415398768, 0.32, 4.2]]", "row 0: a list of 6 fields was expected")]
    [InlineData(ExchangeFormat.Coinbase, """[[1415398768, "x", 4.2, 0.35, 4.1, 12.3],[1415402368, 1, 1, 1, 1, 1]]""", "row 0, field 1: a number was expected; was \"x\"")]
    [InlineData(ExchangeFormat.Coinbase, """[["then", 1, 4.2, 0.35, 4.1, 12.3],[1415402368, 1, 1, 1, 1, 1]]""", "row 0: the first field must be a Unix time; was \"then\"")]
    [InlineData(ExchangeFormat.Coinbase, "[[1415398768, 0.32", "is no JSON")]
    [InlineData(ExchangeFormat.Coinbase, "[]", "has 0 rows, too few to see how long a bar is")]
    public void Answer_that_is_not_of_the_exchange_is_told(ExchangeFormat format, string json, string told) =>
        Assert.Contains(told, Assert.Throws<FormatException>(() => Read(format, json)).Message, StringComparison.Ordinal);

    [Fact]
    public void Rows_out_of_order_are_refused_never_sorted() =>
        Assert.Contains("from oldest to newest", Assert.Throws<InvalidBarsException>(() => Read(ExchangeFormat.Coinbase,
            "[[1415398768,1,1,1,1,1],[1415391568,1,1,1,1,1],[1415402368,1,1,1,1,1]]")).Message, StringComparison.Ordinal);

    private BarSeries Read(ExchangeFormat format, string json)
    {
        File.WriteAllText(path, json);
        return BarSeries.FromExchangeJson(path, format);
    }
}
