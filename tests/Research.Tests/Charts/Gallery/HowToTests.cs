using System.Text;

namespace AlgoAcademy.Research.Tests.Charts.Gallery;

/// <summary>
/// The gallery is written by the tests: docs/how-to/charts.md and a picture beside it for each kind. ACADEMY_ACCEPT=1 writes
/// them again.
/// </summary>
public sealed class HowToTests
{
    private const int LargestPicture = 60_000;

    private static readonly string s_folder = Folder();

    [Fact]
    public void The_how_to_shows_every_kind_of_chart()
    {
        var page = Path.Combine(s_folder, "charts.md");
        if (Environment.GetEnvironmentVariable("ACADEMY_ACCEPT") == "1")
            Write(page);

        Assert.True(File.Exists(page) && File.ReadAllText(page).ReplaceLineEndings("\n") == Text(), "docs/how-to/charts.md is not what the gallery says. Run this test with ACADEMY_ACCEPT=1, look at the difference, and commit it.");
        Assert.All(ChartGallery.All, entry => Assert.InRange(new FileInfo(Picture(entry)).Length, 500, LargestPicture));
    }

    private static void Write(string page)
    {
        Directory.CreateDirectory(Path.Combine(s_folder, "charts"));
        File.WriteAllText(page, Text());
        foreach (var entry in ChartGallery.All)
            entry.Draw().Save(Picture(entry));
    }

    private static string Text()
    {
        var text = new StringBuilder("""
            # Draw a chart

            Every chart has a title and a description of at least 60 characters for those who cannot see it; those made from a result
            describe themselves. In a cell a chart is interactive where scripts run and a picture everywhere else; under it stands
            a table of its data. Lines of more than 2,000 points are thinned (largest triangle three buckets) with their extremes, and the
            chart says so.

            ```csharp
            new Chart("Two means", alt: "Line chart of the 10-day and the 50-day mean; the fast one crosses above in March 2009.")
                .X("Date (UTC)").Y("Index level (points)")
                .Line(fast, "10-day mean").Line(slow, "50-day mean")
            ```

            | to keep it | |
            | --- | --- |
            | a picture for any page | `chart.Save("equity.svg")` follows the reader's light or dark preference |
            | a picture for slides | `chart.Save("equity.png", new SaveOptions { IsDark = true })` needs Chromium, Chrome or Edge; `ACADEMY_CHROMIUM` names one that is not found |
            | a page of its own | `chart.Save("equity.html")`, without script or network |
            | the plotly figure | `chart.Save("equity.json")` |
            | all of a backtest | `result.SaveTearSheet("trend.html")`: metrics, equity, months, distribution, rolling figures, trades |

            This page is written by a test from the gallery of the library's tests.

            """).Append('\n');
        foreach (var entry in ChartGallery.All)
        {
            var chart = entry.Draw();
            text.Append("## ").Append(Heading(entry.Name)).Append("\n\n").Append(entry.Use).Append("\n\n```csharp\n").Append(entry.Code).Append("\n```\n\n![")
                .Append(chart.Alt.Replace("[", "(", StringComparison.Ordinal).Replace("]", ")", StringComparison.Ordinal)).Append("](charts/").Append(entry.Name).Append(".svg)\n\n");
        }

        return text.ToString().TrimEnd() + "\n";
    }

    private static string Heading(string name) => char.ToUpperInvariant(name[0]) + name[1..].Replace('-', ' ');

    private static string Picture(GalleryEntry entry) => Path.Combine(s_folder, "charts", entry.Name + ".svg");

    private static string Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var howTo = Path.Combine(folder.FullName, "docs", "how-to");
            if (Directory.Exists(howTo))
                return howTo;
        }

        throw new DirectoryNotFoundException($"docs/how-to is not above {AppContext.BaseDirectory}.");
    }
}
