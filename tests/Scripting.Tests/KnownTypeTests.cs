using System.Diagnostics;
using System.Text.Json;

namespace AlgoAcademy.Scripting.Tests;

/// <summary>Charts, frames and matrices of packages the engine does not reference.</summary>
public class KnownTypeTests
{
    private const string Figure = "application/vnd.plotly.v1+json";

    private static async Task<IReadOnlyDictionary<string, string>> ShowAsync(TestNotebook notebook, string code)
    {
        var result = await notebook.RunAsync(code);
        Assert.True(result.Status == CellStatus.Ok, result.Error is { } e ? string.Join('\n', e.Traceback) : "interrupted");
        return result.Value!.Data;
    }

    [Fact]
    public async Task A_chart_of_Plotly_NET_is_a_figure_and_says_what_it_draws()
    {
        await using var notebook = new TestNotebook();
        var data = await ShowAsync(notebook, """
            #r "nuget: Plotly.NET.CSharp, 0.14.0"
            using Plotly.NET.CSharp;
            Chart.Line<int, int, string>(new[] { 1, 2, 3 }, new[] { 3, 1, 2 }, Name: "price")
            """);
        Assert.Equal("Plotly chart: scatter price", data["text/plain"]);
        using var figure = JsonDocument.Parse(data[Figure]);
        Assert.Equal(3, figure.RootElement.GetProperty("data")[0].GetProperty("y")[0].GetInt32());
        Assert.DoesNotContain("cdn", data["text/html"], StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_template_of_a_chart_is_written_once_and_every_figure_has_it()
    {
        await using var notebook = new TestNotebook();
        await ShowAsync(notebook, "#r \"nuget: Plotly.NET.CSharp, 0.14.0\"\nusing Plotly.NET.CSharp;\nvar chart = Chart.Point<int, int, string>(new[] { 1 }, new[] { 2 });\nchart");
        // The chart's own way of writing itself is the truth; ours must be the same figure.
        var truth = (await ShowAsync(notebook, "display(Plotly.NET.GenericChart.toFigureJson(chart)); Plotly.NET.GenericChart.toFigureJson(chart)"))["text/plain"];
        var started = Stopwatch.GetTimestamp();
        var ours = (await ShowAsync(notebook, "chart"))[Figure];
        TestContext.Current.TestOutputHelper?.WriteLine($"a later chart: {Stopwatch.GetElapsedTime(started).TotalMilliseconds:0} ms");
        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(truth).RootElement, JsonDocument.Parse(ours).RootElement));
        Assert.Equal(truth, (await ShowAsync(notebook, "Plotly.NET.GenericChart.toFigureJson(chart)"))["text/plain"]);
    }

    [Fact]
    public async Task A_chart_of_XPlot_is_a_figure()
    {
        await using var notebook = new TestNotebook();
        var data = await ShowAsync(notebook, """
            #r "nuget: XPlot.Plotly, 4.1.0"
            var chart = XPlot.Plotly.Chart.Line(new[] { 1, 2, 3 });
            chart.WithTitle("a; \n b");
            chart
            """);
        Assert.StartsWith("Plotly chart “a; \n b”: scatter", data["text/plain"], StringComparison.Ordinal);
        using var figure = JsonDocument.Parse(data[Figure]);
        Assert.Equal(2, figure.RootElement.GetProperty("data")[0].GetProperty("y")[1].GetInt32());
    }

    [Fact]
    public async Task A_frame_of_Deedle_is_a_table_with_its_keys()
    {
        await using var notebook = new TestNotebook();
        var data = await ShowAsync(notebook, """
            #r "nuget: Deedle, 8.1.0"
            using Deedle;
            var prices = new SeriesBuilder<DateOnly, double> { { new(2026, 1, 2), 10.5 }, { new(2026, 1, 3), double.NaN } }.Series;
            Frame.FromColumns(new Dictionary<string, Series<DateOnly, double>> { ["ES"] = prices })
            """);
        Assert.Equal("Frame: 2 rows × 1 columns\n                   ES\n2026-01-02       10.5\n2026-01-03  <missing>", data["text/plain"]);
        Assert.Contains("ES</th>", data["text/html"], StringComparison.Ordinal);
        Assert.StartsWith("Series: 2 values\n", (await ShowAsync(notebook, "prices"))["text/plain"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_matrix_of_MathNet_is_a_table()
    {
        await using var notebook = new TestNotebook();
        var data = await ShowAsync(notebook, """
            #r "nuget: MathNet.Numerics, 5.0.0"
            MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.DenseOfArray(new double[,] { { 1, 2.5 }, { 3, 4 } })
            """);
        Assert.Equal("DenseMatrix: 2 × 2\n   0    1\n0  1  2.5\n1  3    4", data["text/plain"]);
    }

    [Fact]
    public async Task A_plot_of_ScottPlot_is_a_picture()
    {
        await using var notebook = new TestNotebook();
        var data = await ShowAsync(notebook, """
            #r "nuget: ScottPlot, 5.1.59"
            var plot = new ScottPlot.Plot(); plot.Add.Signal(new double[] { 1, 3, 2 });
            plot
            """);
        Assert.Equal("ScottPlot: Signal", data["text/plain"]);
        Assert.Equal("PNG"u8.ToArray(), Convert.FromBase64String(data["image/png"])[1..4]);
    }

    [Fact]
    public async Task A_data_frame_of_Microsoft_Data_Analysis_is_a_table()
    {
        await using var notebook = new TestNotebook();
        var data = await ShowAsync(notebook, """
            #r "nuget: Microsoft.Data.Analysis, 0.23.1"
            using Microsoft.Data.Analysis;
            new DataFrame(new DoubleDataFrameColumn("price", new double?[] { 1.5, null }), new StringDataFrameColumn("name", new[] { "a", "b" }))
            """);
        Assert.Equal("DataFrame: 2 rows × 2 columns\n       price  name\n0        1.5     a\n1  <missing>     b", data["text/plain"]);
        Assert.Contains("price", data["text/html"], StringComparison.Ordinal);
    }
}
