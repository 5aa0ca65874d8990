using System.Globalization;
using AlgoAcademy.Tests;

namespace AlgoAcademy.Research.Tests.Data;

/// <summary>The table of docs/data.md is written from the cards; ACADEMY_ACCEPT=1 rewrites it.</summary>
public class DataTableTests
{
    private const string Head = "| id | holds | rows | every | from | to | licence | known defects |\n|---|---|---|---|---|---|---|---|\n";

    private static string PathOfPage => Path.Combine(RepositoryRoot.Path, "docs", "data.md");

    [Fact]
    public void Table_of_shipped_sets_equals_the_cards()
    {
        var page = File.ReadAllText(PathOfPage).ReplaceLineEndings("\n");
        var start = page.IndexOf("| id |", StringComparison.Ordinal);
        var text = start < 0 ? page : page[..start];
        var expected = text + Head + string.Concat(MarketData.Catalog.Select(Row));
        if (Environment.GetEnvironmentVariable("ACADEMY_ACCEPT") == "1")
        {
            File.WriteAllText(PathOfPage, expected);
        }

        Assert.Equal(expected, File.ReadAllText(PathOfPage).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_bar_takes_the_memory_the_page_says()
    {
        const int count = 100_000;
        Touch(count);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var bars = Touch(count);
        var taken = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.InRange(taken / (double)count, 48, 49);

        before = GC.GetAllocatedBytesForCurrentThread();
        var half = bars.Slice(0, count / 2);
        var copied = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.InRange(copied / (count / 2.0), 48, 49);
        Assert.Same(half.Axis, half.Close.Axis);
        Assert.Equal(count / 2, half.Count);
    }

    private static BarSeries Touch(int count)
    {
        double[] Ones()
        {
            var values = new double[count];
            Array.Fill(values, 1.0);
            return values;
        }

        var times = new DateTime[count];
        for (var i = 0; i < count; i++)
        {
            times[i] = Cases.Start.AddMinutes(i);
        }

        return new BarSeries("x", Frequency.Minute, new BarColumns
        {
            CloseTime = times,
            Open = Ones(),
            High = Ones(),
            Low = Ones(),
            Close = Ones(),
            Volume = Ones(),
        });
    }

    private static string Row(DataCard card) => string.Create(CultureInfo.InvariantCulture,
        $"| `{card.Id}` | {card.Title} ({card.Shape}) | {card.Rows:N0} | {card.Frequency} | {Day(card.First)} | {Day(card.Last)} | {card.Licence} | {card.KnownDefects.Count} |\n");

    private static string Day(string time) => time.Length > 10 ? time[..10] : time;
}
