using System.Text.Json;

namespace AlgoAcademy.Storefront.Tests;

/// <summary>
/// An executed lesson with the parts that matter to the cut. What nobody may see without access carries the word "secret",
/// so that one search finds every leak.
/// </summary>
public static class FixtureLesson
{
    public const string Path = "executed/M05-momentum-strategies/L27-what-is-a-trend.ipynb";

    public const string Secret = "secret";

    private const string Chart = """<figure style="margin:0"><svg xmlns="http://www.w3.org/2000/svg" id="c1" role="img" viewBox="0 0 300 100" style="max-width:300px"><title>First chart</title><style>#c1 .h{font-weight:600}</style><path d="M0 90L300 10" stroke="#0072B2" fill="none"/><text x="0" y="20" class="h" fill="currentColor">First chart</text></svg></figure>""";

    private const string LaterChart = """<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 300 100"><title>secret later chart</title><path d="M0 0L300 90" stroke="currentColor"/></svg>""";

    public static string Json() => JsonSerializer.Serialize(new
    {
        nbformat = 4,
        nbformat_minor = 5,
        metadata = new { academy = new { title = "Trends and time-series momentum" } },
        cells = new object[]
        {
            Prose("a", "# Trends and time-series momentum\n\nFor education only. Nothing here is advice to trade."),
            Prose("b", "## Before we start\n\nHow large is the volatility of a sum?\n\n<details><summary>Answer</summary>\n\nsecret answer\n\n</details>"),
            Code("c", "var secretSetup = 1;", Stream("secret printed")),
            Prose("d", "## A puzzle\n\n| name | value |\n|:--|--:|\n| a | 1 |\n\nWhich of these lines is a market?"),
            Code("e", "secretHook();", Stream("secret stream"), Figure(Chart)),
            Prose("f", "## The recipe\n\nThe secret recipe: $r_t$.\n\n```csharp\n## secret comment\n```\n"),
            Code("g", "secretRecipe();", Figure(LaterChart)),
            Prose("h", "## Exercises\n\nsecret exercise"),
            Prose("i", "### Quiz\n\nsecret quiz"),
        },
    });

    private static object Prose(string id, string source) => new { cell_type = "markdown", id, metadata = new { }, source };

    private static object Code(string id, string source, params object[] outputs) =>
        new { cell_type = "code", id, metadata = new { note = "secret metadata" }, execution_count = 1, source, outputs };

    private static object Stream(string text) => new { output_type = "stream", name = "stdout", text };

    private static object Figure(string svg) => new
    {
        output_type = "display_data",
        metadata = new { source = "secret source of the numbers" },
        data = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["text/html"] = svg,
            ["application/vnd.plotly.v1+json"] = new { data = new[] { new { type = "scatter", name = "secret numbers" } } },
        },
    };
}
