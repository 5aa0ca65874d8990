namespace AlgoAcademy.Scripting.Tests;

public class ObjectViewTests
{
    private static async Task<(string Html, string Text)> ShowAsync(string code)
    {
        await using var notebook = new TestNotebook();
        var result = await notebook.RunAsync(code);
        Assert.True(result.Status == CellStatus.Ok, result.Error?.Message);
        return (result.Value!.Data.GetValueOrDefault("text/html", ""), result.Value.Data["text/plain"]);
    }

    [Theory]
    [InlineData("new { A = 1, B = \"x\" }", "{ A = 1, B = x }")]
    [InlineData("(1, \"a\", 2.5)", "(1, a, 2.5)")]
    [InlineData("typeof(Dictionary<string, int?[]>)", "System.Collections.Generic.Dictionary<string, int?[]>")]
    [InlineData("new DateTime(2026, 1, 2)", "2026-01-02 00:00:00")]
    [InlineData("new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(2))", "2026-01-02 03:04:05+02:00")]
    [InlineData("TimeSpan.FromMinutes(90)", "01:30:00")]
    [InlineData("new Dictionary<string, double> { [\"a\"] = 1.5 }", "a: 1.5")]
    [InlineData("new List<int>()", "[ ]")]
    [InlineData("new List<object>()", "(empty)")]
    [InlineData("new[] { new[] { 1, 2 }, new[] { 3 } }", "index     value\n    0  [ 1, 2 ]\n    1     [ 3 ]")]
    [InlineData("new double[,] { { 1, 2 }, { 3, 4 } }", "   0  1\n0  1  2\n1  3  4")]
    [InlineData("new[] { \"ab\", \"ac\", \"b\" }.GroupBy(s => s[0])", "a: [ ab, ac ]\nb: [ b ]")]
    [InlineData("System.Text.Json.JsonDocument.Parse(\"{\\\"a\\\":[1]}\")", "{\n  \"a\": [\n    1\n  ]\n}")]
    [InlineData("new byte[] { 65, 66, 0 }", "0000  41 42 00                                         AB·")]
    [InlineData("((Func<int, string>)(x => \"\")).GetType() == null", "False")]
    public async Task A_value_reads_like_what_it_is(string code, string expected) => Assert.Equal(expected, (await ShowAsync(code)).Text);

    [Fact]
    public async Task A_sequence_without_end_is_cut()
    {
        var (_, text) = await ShowAsync("IEnumerable<int> Forever() { var i = 0; while (true) yield return i++; }\nForever()");
        Assert.StartsWith("[ 0, 1, 2,", text, StringComparison.Ordinal);
        Assert.EndsWith("19, … more ]", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sequence_is_run_once_for_all_its_forms()
    {
        var (html, _) = await ShowAsync("var runs = 0; IEnumerable<(int Run, int I)> Lazy() { runs++; yield return (runs, 1); }\nLazy()");
        Assert.Contains("1</td>", html, StringComparison.Ordinal);
        await using var notebook = new TestNotebook();
        await notebook.RunAsync("var runs = 0; IEnumerable<(int Run, int I)> Lazy() { runs++; yield return (runs, 1); }\nLazy()");
        Assert.Equal("1", await notebook.ValueAsync("runs"));
    }

    [Fact]
    public async Task A_count_says_what_was_left_out()
    {
        var (html, text) = await ShowAsync("Enumerable.Range(0, 100).ToDictionary(i => i, i => i * i)");
        Assert.EndsWith("… 80 more", text, StringComparison.Ordinal);
        Assert.Contains("… 80 more</p>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_object_that_holds_itself_ends()
    {
        var (html, text) = await ShowAsync("class Node { public string Name { get; set; } public Node Next { get; set; } } var n = new Node { Name = \"a\" }; n.Next = n; n");
        Assert.Equal("Node { Name = a, Next = ↺ Node, shown above }", text);
        Assert.Contains("shown above", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deep_chain_ends()
    {
        var (html, _) = await ShowAsync("""
            class Node { public int Depth { get; set; } public Node Next { get; set; } }
            Node first = null; for (var i = 0; i < 1000; i++) first = new Node { Depth = i, Next = first }; first
            """);
        Assert.InRange(html.Length, 100, 5_000);
    }

    [Fact]
    public async Task An_object_with_a_million_parts_stays_small()
    {
        var (html, _) = await ShowAsync("""
            class Wide { public List<Wide> Children { get; } = new(); public string Name { get; set; } = "name"; }
            Wide Build(int depth) { var w = new Wide(); if (depth > 0) for (var i = 0; i < 10; i++) w.Children.Add(Build(depth - 1)); return w; } Build(5)
            """);
        Assert.InRange(html.Length, 100, 300_000);
    }

    [Fact]
    public async Task A_getter_that_throws_shows_what_it_threw_and_the_others_show_their_values()
    {
        var (html, text) = await ShowAsync("class Bad { public int Good => 1; public int Ugly => throw new InvalidOperationException(\"not yet\"); } new Bad()");
        Assert.Equal("Bad { Good = 1, Ugly = ⚠ InvalidOperationException: not yet }", text);
        Assert.Contains("not yet", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ToString_that_throws_does_not_fail_the_cell()
    {
        var (_, text) = await ShowAsync("class Bad { public int X => 1; public override string ToString() => throw new FormatException(\"ugly\"); } new Bad()");
        Assert.Equal("⚠ ToString: FormatException: ugly", text);
    }

    [Fact]
    public async Task A_task_that_still_runs_is_not_waited_for()
    {
        var (_, text) = await ShowAsync("new { Later = Task.Delay(60_000).ContinueWith(_ => 1) }");
        Assert.Contains("Task<int> (WaitingForActivation)", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exception_is_a_value_like_any_other()
    {
        var (html, text) = await ShowAsync("new ArgumentException(\"a < b\")");
        Assert.Equal("System.ArgumentException: a < b", text);
        Assert.Contains("<summary><code>System.ArgumentException</code>: a &lt; b</summary>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_expando_is_a_card_of_its_members()
    {
        var (html, text) = await ShowAsync("dynamic e = new System.Dynamic.ExpandoObject(); e.Name = \"x\"; e.Size = 2; e");
        Assert.Equal("ExpandoObject { Name = x, Size = 2 }", text);
        Assert.Contains("Name</th>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_is_given_as_json_too()
    {
        await using var notebook = new TestNotebook();
        var result = await notebook.RunAsync("System.Text.Json.Nodes.JsonNode.Parse(\"{\\\"a\\\":1}\")");
        Assert.Equal("{\n  \"a\": 1\n}", result.Value!.Data["application/json"]);
    }

    [Fact]
    public async Task Nothing_is_said_about_colours_and_no_style_is_repeated()
    {
        var (html, _) = await ShowAsync("new { A = 1, B = new[] { new { C = 1.5 } }, D = new Dictionary<string, object> { [\"x\"] = null } }");
        Assert.DoesNotContain("color", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<style", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_table_is_a_table()
    {
        var (html, text) = await ShowAsync("""
            var t = new System.Data.DataTable("Trades"); t.Columns.Add("Symbol"); t.Columns.Add("Price", typeof(double));
            t.Rows.Add("ES", 1.5); t.Rows.Add("NQ", DBNull.Value); t
            """);
        Assert.Equal("DataTable Trades: 2 rows × 2 columns\n   Symbol      Price\n0      ES        1.5\n1      NQ  <missing>", text);
        Assert.Contains("&lt;missing&gt;", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_display_of_many_megabytes_is_cut_and_says_how_to_see_it()
    {
        var (_, text) = await ShowAsync("new string('x', 12_000_000)");
        Assert.InRange(text.Length, 10_000_000, 10_001_000);
        Assert.EndsWith("a display shows 10,000,000. To see all of it, write it to a file: File.WriteAllText(\"all.txt\", …).]", text, StringComparison.Ordinal);
    }
}
