using System.Text;
using System.Text.Json.Nodes;

namespace AlgoAcademy.Bundles.Tests.Backtests;

public sealed class BotResultsTests
{
    private const string Good = """
        {
          "schema": "algoacademy-results/1", "data": "23 ETFs, daily closes", "costs": "commission and half the spread", "costBps": 4.5,
          "inSample": { "from": "2008-01-02", "to": "2012-12-31", "grossReturn": 0.08, "netReturn": 0.05, "sharpe": 0.6, "maxDrawdown": -0.21 },
          "outOfSample": { "from": "2013-01-02", "to": "2016-12-30", "grossReturn": 0.02, "netReturn": -0.01, "sharpe": -0.1, "maxDrawdown": -0.3 },
          "trials": 48, "deflatedSharpe": 0.61, "verdict": "No edge is left after costs."
        }
        """;

    [Fact]
    public void Results_are_read_as_they_are_stated()
    {
        var results = Read(Good);

        Assert.Equal((48, 0.61, 4.5), (results.Trials, results.DeflatedSharpe, results.CostBps));
        Assert.Equal((-0.01, -0.3), (results.OutOfSample.NetReturn, results.OutOfSample.MaxDrawdown));
        Assert.Equal("2 January 2008 to 31 December 2012", results.InSample.Span);
    }

    [Fact]
    public void A_simulations_samples_are_seeds()
    {
        var results = Read(Changed("inSample", """{ "firstSeed": 1, "lastSeed": 100, "grossReturn": 0.1, "netReturn": 0.1, "sharpe": 2, "maxDrawdown": 0 }""")
            .Replace("\"from\":\"2013-01-02\",\"to\":\"2016-12-30\"", "\"firstSeed\":101,\"lastSeed\":200", StringComparison.Ordinal));

        Assert.Equal("simulated, seeds 101 to 200", results.OutOfSample.Span);
    }

    [Theory]
    [InlineData("schema", "\"algoacademy-results/9\"", "schema must be algoacademy-results/1; was \"algoacademy-results/9\".")]
    [InlineData("trials", "0", "trials must be at least 1")]
    [InlineData("deflatedSharpe", "1.5", "deflatedSharpe must be a probability from 0 to 1; was 1.5.")]
    [InlineData("costBps", "-1", "costBps must be from 0 to 10000; was -1.")]
    [InlineData("verdict", "\"\"", "verdict must be 3 to 600 characters on one line; was \"\".")]
    [InlineData("data", "\"two\\nlines\"", "data must be 3 to 600 characters on one line")]
    [InlineData("inSample.netReturn", "0.09", "inSample: netReturn must not be above grossReturn; was 0.09 and 0.08.")]
    [InlineData("inSample.sharpe", "60", "inSample: sharpe must be annualized and within ±20; was 60.")]
    [InlineData("outOfSample.maxDrawdown", "0.3", "outOfSample: maxDrawdown must be a fraction from -1 to 0; was 0.3.")]
    [InlineData("outOfSample.grossReturn", "-1", "outOfSample: a year's return must be above -1")]
    [InlineData("outOfSample.from", "\"2012-12-31\"", "outOfSample must not overlap with inSample; was 31 December 2012 to 30 December 2016 and")]
    [InlineData("inSample.to", "\"2007-01-01\"", "inSample must not end before it begins")]
    [InlineData("inSample.firstSeed", "1", "inSample must have from and to (days), or firstSeed and lastSeed, and not both.")]
    [InlineData("verdicts", "\"two of them\"", "verdicts")]
    [InlineData("trials", "\"48\"", "$.trials")]
    [InlineData("inSample.from", "\"2008-13-01\"", "$.inSample.from")]
    [InlineData("costs", "null", "costs")]
    public void A_fault_is_named_with_the_value_that_was_found(string member, string value, string message)
    {
        var fault = Assert.Throws<InvalidDataException>(() => Read(Changed(member, value)));

        Assert.StartsWith("results.json ", fault.Message, StringComparison.Ordinal);
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"schema\":\"algoacademy-results/1\",\"schema\":\"algoacademy-results/1\"}")]
    public void Other_files_are_refused(string text) => Assert.Throws<InvalidDataException>(() => Read(text));

    [Fact]
    public void Every_fault_is_listed_at_once()
    {
        var both = JsonNode.Parse(Changed("trials", "0"))!;
        both["deflatedSharpe"] = -2;

        var fault = Assert.Throws<InvalidDataException>(() => Read(both.ToJsonString()));

        Assert.Contains("trials", fault.Message, StringComparison.Ordinal);
        Assert.Contains("deflatedSharpe", fault.Message, StringComparison.Ordinal);
    }

    private static BotResults Read(string json) => BotResults.Read(Encoding.UTF8.GetBytes(json));

    private static string Changed(string member, string value)
    {
        var root = JsonNode.Parse(Good)!.AsObject();
        var names = member.Split('.');
        (names.Length == 2 ? root[names[0]]!.AsObject() : root)[names[^1]] = JsonNode.Parse(value);
        return root.ToJsonString();
    }
}
