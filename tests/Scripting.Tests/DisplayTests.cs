namespace AlgoAcademy.Scripting.Tests;

public class DisplayTests
{
    [Fact]
    public async Task An_update_keeps_the_display_id_and_its_mime_types()
    {
        await using var notebook = new TestNotebook();
        await notebook.RunAsync("var shown = display(\"one\", \"text/plain\", \"text/html\"); shown.Update(\"two\"); shown.Update(\"three\");");
        var display = Assert.Single(notebook.Output.Displays);
        Assert.NotNull(display.DisplayId);
        Assert.Equal(["two", "three"], notebook.Output.Updates.Select(u => u.Bundle.Data["text/plain"]));
        Assert.All(notebook.Output.Updates, u => Assert.Equal(display.DisplayId, u.DisplayId));
        Assert.All(notebook.Output.Updates, u => Assert.Equal(["text/html", "text/plain"], u.Bundle.Data.Keys.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task A_display_of_an_earlier_cell_can_be_updated_from_a_later_one()
    {
        await using var notebook = new TestNotebook();
        await notebook.RunAsync("var bar = \"0 %\".Display();");
        var first = notebook.Output;
        await notebook.RunAsync("bar.Update(\"100 %\");");
        Assert.Equal(first.Displays[0].DisplayId, first.Updates[0].DisplayId);
    }

    [Fact]
    public async Task Text_and_displays_keep_their_order()
    {
        await using var notebook = new TestNotebook();
        await notebook.RunAsync("Console.WriteLine(\"a\"); display(1); Console.Error.WriteLine(\"b\"); Console.WriteLine(\"c\");");
        Assert.Equal(["stdout:a\n", "display:1", "stderr:b\n", "stdout:c\n"], notebook.Output.Order);
    }

    [Theory]
    [InlineData("1.5", "1.5")]
    [InlineData("true", "True")]
    [InlineData("\"a<b\"", "a<b")]
    [InlineData("new[] { 1, 2, 3 }", "[ 1, 2, 3 ]")]
    [InlineData("DayOfWeek.Friday", "Friday")]
    [InlineData("new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc)", "2026-01-02 03:04:05Z")]
    public async Task Simple_values_are_text_only(string code, string expected)
    {
        await using var notebook = new TestNotebook();
        var result = await notebook.RunAsync(code);
        Assert.Equal(new Dictionary<string, string> { ["text/plain"] = expected }, result.Value?.Data);
    }

    [Fact]
    public async Task An_object_has_html_and_text_and_no_repeated_style()
    {
        await using var notebook = new TestNotebook();
        var result = await notebook.RunAsync("record Trade(string Symbol, double Price, int[] Lots); new Trade(\"ES\", 2.5, new[] { 1 })");
        Assert.StartsWith("Trade { Symbol = ES, Price = 2.5", result.Value?.Data["text/plain"], StringComparison.Ordinal);
        Assert.Contains(">Symbol</th>", result.Value?.Data["text/html"], StringComparison.Ordinal);
        Assert.DoesNotContain("<style>", result.Value?.Data["text/html"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_of_records_is_a_table()
    {
        await using var notebook = new TestNotebook();
        var result = await notebook.RunAsync("record Tick(string Name, double Price); new[] { new Tick(\"a<b\", 1.5), new Tick(\"c\", 20) }");
        Assert.Equal("Name  Price\n a<b    1.5\n   c     20", result.Value?.Data["text/plain"]);
        var html = result.Value?.Data["text/html"];
        Assert.Contains("<td style=\"text-align:left\">a&lt;b</td><td style=\"text-align:right\">1.5</td>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_list_is_cut_off_and_says_so()
    {
        await using var notebook = new TestNotebook();
        var text = await notebook.ValueAsync("Enumerable.Range(0, 50).Select(i => new { Index = i }).ToList()");
        Assert.Equal(22, text!.Split('\n').Length);
        Assert.EndsWith("… 30 more", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Html_is_shown_as_html_with_its_text_beside_it()
    {
        await using var notebook = new TestNotebook();
        var result = await notebook.RunAsync("HTML(\"<script>var x;</script><p>one &amp; <b>two</b></p>\")");
        Assert.Equal("one & two", result.Value?.Data["text/plain"]);
        Assert.Equal("<script>var x;</script><p>one &amp; <b>two</b></p>", result.Value?.Data["text/html"]);
    }

    [Fact]
    public async Task A_formatter_of_the_notebook_wins_over_the_defaults()
    {
        await using var notebook = new TestNotebook();
        await notebook.ValueAsync("""
            using Microsoft.DotNet.Interactive.Formatting;
            record Quote(double Bid);
            Formatter.Register<Quote>(q => "<i>" + q.Bid + "</i>", "text/html");
            Formatter.Register<Quote>(q => "{\"bid\":" + q.Bid + "}", "application/json");
            Formatter.SetPreferredMimeTypesFor(typeof(Quote), "application/json", "text/html");
            """);
        var data = (await notebook.RunAsync("new Quote(1.25)")).Value!.Data;
        Assert.Equal("{\"bid\":1.25}", data["application/json"]);
        Assert.Equal("<i>1.25</i>", data["text/html"]);
        Assert.Equal("Quote { Bid = 1.25 }", data["text/plain"]);
    }

    [Fact]
    public async Task A_formatter_that_throws_is_an_error_of_the_cell()
    {
        await using var notebook = new TestNotebook();
        var result = await notebook.RunAsync("record Bad(int X); Microsoft.DotNet.Interactive.Formatting.Formatter.Register<Bad>(b => throw new FormatException(\"ugly\"), \"text/html\"); new Bad(1)");
        Assert.Equal(CellStatus.Error, result.Status);
        Assert.Equal("ugly", result.Error?.Message);
    }

    [Fact]
    public async Task DisplayTable_shows_html_and_csv_and_DisplayAs_takes_the_text_as_it_is()
    {
        await using var notebook = new TestNotebook();
        await notebook.RunAsync("new[] { new { A = 1, B = \"x\" } }.DisplayTable(); \"# title\".DisplayAs(\"text/markdown\");");
        Assert.Contains("<td>", notebook.Output.Displays[0].Bundle.Data["text/html"], StringComparison.Ordinal);
        Assert.StartsWith("A,B", notebook.Output.Displays[0].Bundle.Data["text/csv"], StringComparison.Ordinal);
        Assert.Equal("# title", notebook.Output.Displays[1].Bundle.Data["text/markdown"]);
    }
}
