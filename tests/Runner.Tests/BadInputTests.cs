namespace AlgoAcademy.Runner.Tests;

/// <summary>Every mistake a student can make costs one clear line and a non-zero exit code, never a page of stack.</summary>
public sealed class BadInputTests
{
    private const string LoadLibrary = "#r \"nuget: AlgoAcademy.Research, 1.0.0\"\nusing AlgoAcademy.Research;";

    [Fact]
    public async Task An_unknown_lesson_id_names_the_nearest_ones()
    {
        var outcome = await Academy.RunAsync(Academy.Root, "run", "L72");

        AssertOneClearLine(outcome, 2, "L72", "L27");
    }

    [Fact]
    public async Task A_lesson_that_is_not_written_yet_is_said_to_be_planned()
    {
        var outcome = await Academy.RunAsync(Academy.Root, "run", "L57");

        AssertOneClearLine(outcome, 2, "L57", "not written yet");
    }

    [Fact]
    public async Task A_notebook_file_that_does_not_exist_is_named()
    {
        var outcome = await Academy.RunAsync(Academy.Root, "run", "no-such-notebook.ipynb");

        AssertOneClearLine(outcome, 2, "no-such-notebook.ipynb");
    }

    [Fact]
    public async Task A_file_that_is_no_notebook_is_named_with_what_is_wrong()
    {
        using var scratch = new ScratchNotebook();
        scratch.Add("scratch.ipynb", "{ this is not json");

        AssertOneClearLine(await scratch.RunAsync(), 2, "scratch.ipynb");
    }

    [Fact]
    public async Task A_cell_that_does_not_compile_is_named_with_its_line()
    {
        using var scratch = new ScratchNotebook("var price = 100.0;", "var half = price / 2;\nvar third = prise / 3;");

        AssertOneClearLine(await scratch.RunAsync(), 1, "cell 2", "line 2", "prise");
    }

    [Fact]
    public async Task A_cell_that_throws_is_named_with_its_line_and_the_message()
    {
        using var scratch = new ScratchNotebook("int[] bars = [1, 2];\nvar third = bars[2];");

        AssertOneClearLine(await scratch.RunAsync(), 1, "cell 1", "line 2", "IndexOutOfRangeException");
    }

    [Fact]
    public async Task A_package_that_does_not_exist_is_named()
    {
        using var scratch = new ScratchNotebook("#r \"nuget: AlgoAcademy.NoSuchPackage.Anywhere, 1.0.0\"");

        AssertOneClearLine(await scratch.RunAsync(), 1, "AlgoAcademy.NoSuchPackage.Anywhere");
    }

    [Fact]
    public async Task An_unknown_data_set_names_those_that_exist()
    {
        using var scratch = new ScratchNotebook(LoadLibrary, "var bars = MarketData.Load(\"sp500-dayly\");");

        AssertOneClearLine(await scratch.RunAsync(), 1, "sp500-dayly", "sp500-daily");
    }

    [Fact]
    public async Task A_data_file_that_is_missing_is_named()
    {
        using var scratch = new ScratchNotebook(LoadLibrary, "var bars = BarSeries.FromCsv(\"prices-of-nowhere.csv\");");

        AssertOneClearLine(await scratch.RunAsync(), 1, "prices-of-nowhere.csv");
    }

    [Fact]
    public async Task Bars_out_of_order_are_refused_with_the_row()
    {
        using var scratch = new ScratchNotebook(LoadLibrary, "var bars = BarSeries.FromCsv(\"prices.csv\");");
        scratch.Add("prices.csv", "date,open,high,low,close,volume\n2020-01-02,10,11,9,10,5\n2020-01-06,10,11,9,10,5\n2020-01-03,10,11,9,10,5\n");

        AssertOneClearLine(await scratch.RunAsync(), 1, "2020-01-03");
    }

    [Fact]
    public async Task A_price_that_is_not_a_number_is_refused_with_the_row()
    {
        using var scratch = new ScratchNotebook(LoadLibrary, "var bars = BarSeries.FromCsv(\"prices.csv\");");
        scratch.Add("prices.csv", "date,open,high,low,close,volume\n2020-01-02,10,11,9,10,5\n2020-01-03,10,11,9,NaN,5\n");

        AssertOneClearLine(await scratch.RunAsync(), 1, "2020-01-03", "NaN");
    }

    [Fact]
    public async Task A_data_file_that_was_changed_is_refused_with_both_checksums()
    {
        using var scratch = new ScratchNotebook(LoadLibrary, "var bars = DataCatalog.FromFolder(\"sets\").Load(\"sp500-daily\");");
        var set = Directory.CreateDirectory(Path.Combine(scratch.Folder, "sets", "sp500-daily")).FullName;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Academy.Root, "data", "sp500-daily")))
        {
            var bytes = await File.ReadAllBytesAsync(file);
            if (file.EndsWith(".gz", StringComparison.Ordinal))
                bytes[bytes.Length / 2] ^= 1;
            await File.WriteAllBytesAsync(Path.Combine(set, Path.GetFileName(file)), bytes);
        }

        var sha256 = (string)System.Text.Json.Nodes.JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(set, "card.json")))!["sha256"]!;
        AssertOneClearLine(await scratch.RunAsync(), 1, "sp500-daily", sha256, "DataIntegrityException");
    }

    private static void AssertOneClearLine(Outcome outcome, int exitCode, params string[] parts)
    {
        Assert.True(outcome.ExitCode == exitCode, $"Expected exit code {exitCode}, got {outcome.ExitCode}:\n{outcome.All}");
        var verdict = outcome.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? "";
        foreach (var part in parts)
            Assert.True(verdict.Contains(part, StringComparison.Ordinal), $"The last line should name '{part}':\n{outcome.Errors}");
        Assert.DoesNotContain("   at ", verdict, StringComparison.Ordinal);
    }
}
