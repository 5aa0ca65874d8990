namespace AlgoAcademy.Scripting.Tests;

public sealed class CompletionTests : IAsyncDisposable
{
    private readonly TestNotebook notebook = new();

    public ValueTask DisposeAsync() => notebook.DisposeAsync();

    [Theory]
    [InlineData("Console.WriteL|", "WriteLine")]
    [InlineData("Console.writel|", "WriteLine")]
    [InlineData("Cons|", "Console")]
    [InlineData("fore|", "foreach")]
    [InlineData("prices.TL|", "ToList")]
    [InlineData("prices.Wher|", "Where")]
    [InlineData("prices.Select(p => p.CompareT|", "CompareTo")]
    [InlineData("names[0].Len|", "Length")]
    [InlineData("names?[0]?.ToUp|", "ToUpper")]
    [InlineData("System.Text.RegularEx|", "RegularExpressions")]
    [InlineData("using System.Glob|", "Globalization")]
    [InlineData("DayOfWeek.Mon|", "Monday")]
    [InlineData("new Point { |", "X")]
    [InlineData("new Point { X = 1, |", "Y")]
    [InlineData("pri|", "prices")]
    [InlineData("Twi|", "Twice")]
    [InlineData("Poi|", "Point")]
    [InlineData("$\"{prices.Len|}\"", "Length")]
    [InlineData("var local = 5; loc|", "local")]
    [InlineData("int F(int argument) => arg|", "argument")]
    [InlineData("displ|", "display")]
    [InlineData("if (true) { prices.Leng|", "Length")]
    [InlineData("#!html\n<b>\n#!csharp\nConsole.WriteL|", "WriteLine")]
    [InlineData("#r \"nuget: X\"\nConsole.WriteL|", "WriteLine")]
    public async Task Name_that_fits_is_offered(string code, string expected)
    {
        await notebook.RunAsync("var prices = new double[] { 1, 2 }; var names = new List<string>(); int Twice(int x) => 2 * x; class Point { public int X { get; set; } public int Y; public int Z { get; } }");
        Assert.Contains(expected, Texts(await CompleteAsync(code)));
    }

    [Theory]
    [InlineData("Console.|", "ToString")] // instance member of a type name
    [InlineData("prices.|", "Empty")] // static member of an instance
    [InlineData("new Point { |", "Z")] // cannot be set
    [InlineData("var t = \"Cons|", "Console")] // a text
    [InlineData("// Cons|", "Console")] // a comment
    [InlineData("#!html\nCons|", "Console")] // another language
    [InlineData("Thread.CurrentThread.|", "Suspend")] // obsolete
    [InlineData("Console.WriteLi|", "Write")] // does not fit
    public async Task Name_that_does_not_fit_is_not_offered(string code, string unexpected)
    {
        await notebook.RunAsync("var prices = new double[] { 1, 2 }; class Point { public int X { get; set; } public int Z { get; } }");
        Assert.DoesNotContain(unexpected, Texts(await CompleteAsync(code)));
    }

    [Fact]
    public async Task Overloads_are_offered_once_with_their_number()
    {
        var item = Assert.Single((await CompleteAsync("Console.WriteLin|")).Items);
        Assert.Equal("function", item.Kind);
        Assert.Matches(@"\(\+\d+ overloads\)$", item.Signature);
    }

    [Fact]
    public async Task Same_case_comes_first()
    {
        await notebook.RunAsync("var consumer = 1;");
        Assert.Equal("consumer", (await CompleteAsync("cons|")).Items.First(item => item.Kind != "keyword").Text);
    }

    [Fact]
    public async Task Replaced_part_is_what_has_been_typed()
    {
        var list = await CompleteAsync("var x = Console.Wri|teLine;");
        Assert.Equal((16, 19), (list.Start, list.End));
    }

    [Theory]
    [InlineData("#!im|", "import")]
    [InlineData("#!|", "whos")]
    [InlineData("#!set --|", "--value")]
    [InlineData("#!set --name x --v|", "--value")]
    [InlineData("#!import too|", "tools.cs")]
    [InlineData("#!import |", "sub/")]
    [InlineData("#!import sub/|", "inner.ipynb")]
    [InlineData("#load \"too|", "tools.cs")]
    [InlineData("#r \"li|", "lib.dll")]
    [InlineData("#r \"nuget: Academy.Ex|", "Academy.Extra")]
    [InlineData("#r \"nuget: Academy.Extra, |", "1.0.0")]
    [InlineData("#r \"nuget:academy|", "Academy.Extra")]
    public async Task Directive_is_completed(string code, string expected)
    {
        Directory.CreateDirectory(Path.Combine(notebook.Folder, "sub"));
        foreach (var file in (string[])["tools.cs", "lib.dll", "sub/inner.ipynb", "other.txt"])
        {
            await File.WriteAllTextAsync(Path.Combine(notebook.Folder, file), "", TestContext.Current.CancellationToken);
        }

        new HandmadePackage("Academy.Extra", "1.0.0", "public static class Extra { }").WriteTo(Path.Combine(notebook.Folder, "feed"));
        await File.WriteAllTextAsync(Path.Combine(notebook.Folder, "nuget.config"),
            "<configuration><packageSources><add key=\"feed\" value=\"feed\" /></packageSources></configuration>", TestContext.Current.CancellationToken);
        var texts = Texts(await CompleteAsync(code));
        Assert.Contains(expected, texts);
        Assert.DoesNotContain("other.txt", texts);
    }

    [Fact]
    public async Task Parameter_that_is_given_is_not_offered_again() =>
        Assert.DoesNotContain("--name", Texts(await CompleteAsync("#!set --name x --|")));

    [Fact]
    public async Task Question_is_answered_while_a_cell_runs()
    {
        await notebook.RunAsync("var before = 1;");
        using var stop = new CancellationTokenSource();
        var running = notebook.RunAsync("Thread.Sleep(60_000);", stop.Token);
        Assert.Contains("before", Texts(await CompleteAsync("bef|").WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken)));
        await stop.CancelAsync();
        Assert.Equal(CellStatus.Interrupted, (await running).Status);
    }

    [Theory]
    [InlineData("Math.Sq|rt(2)", "double Math.Sqrt(double d)")]
    [InlineData("Math.Sqrt|", "double Math.Sqrt(double d)")]
    [InlineData("Math.Pow(1, |", "double Math.Pow(double x, ⟨double y⟩)")]
    [InlineData("Math.Pow(|", "double Math.Pow(⟨double x⟩, double y)")]
    [InlineData("new StringBuilder(|)", "⟨")]
    public async Task Method_is_told_with_its_signature(string code, string signature) =>
        Assert.Contains(signature, (await InspectAsync(code))!.Signature, StringComparison.Ordinal);

    [Fact]
    public async Task Documentation_of_the_framework_is_told()
    {
        var found = (await InspectAsync("string.Join|(\",\", a)"))!;
        Assert.Contains("Concatenates", found.Summary, StringComparison.Ordinal);
        Assert.Contains(found.Details, detail => detail.Key == "Overloads");
        Assert.Contains(found.Details, detail => detail is { Key: "Namespace", Value: "System" });
    }

    [Fact]
    public async Task Variable_is_told_with_type_and_value()
    {
        await notebook.RunAsync("var prices = new[] { 1.5, 2.5 };");
        var found = (await InspectAsync("pric|es.Length"))!;
        Assert.Contains("double[]", found.Signature, StringComparison.Ordinal);
        Assert.Contains(found.Details, detail => detail is { Key: "Value", Value: "[ 1.5, 2.5 ]" });
    }

    [Theory]
    [InlineData("|")]
    [InlineData("nothing_of_this_name|")]
    [InlineData("\"te|xt\"")]
    [InlineData("#!ti|me")]
    public async Task Nothing_is_told_where_nothing_is_known(string code) => Assert.Null(await InspectAsync(code));

    [Theory]
    [InlineData("1 + 1", Completeness.Complete)]
    [InlineData("if (true) {", Completeness.Incomplete)]
    [InlineData("var x = ;", Completeness.Invalid)]
    [InlineData("#!time\n1 + 1", Completeness.Complete)]
    [InlineData("#!html\n<b>", Completeness.Complete)]
    [InlineData("#!csharp\nforeach (var x in", Completeness.Incomplete)]
    [InlineData("#!tiem", Completeness.Invalid)]
    [InlineData("#r \"nuget: Deedle\"", Completeness.Complete)]
    [InlineData("", Completeness.Complete)]
    public void Cell_says_whether_it_is_whole(string code, Completeness expected) => Assert.Equal(expected, ScriptSession.CheckComplete(code));

    private static IEnumerable<string> Texts(CompletionList list) => list.Items.Select(item => item.Text);

    private Task<CompletionList> CompleteAsync(string code) => notebook.Session.CompleteAsync(code.Remove(code.IndexOf('|', StringComparison.Ordinal), 1), code.IndexOf('|', StringComparison.Ordinal), CancellationToken.None);

    private Task<Inspection?> InspectAsync(string code) => notebook.Session.InspectAsync(code.Remove(code.IndexOf('|', StringComparison.Ordinal), 1), code.IndexOf('|', StringComparison.Ordinal), CancellationToken.None);
}
