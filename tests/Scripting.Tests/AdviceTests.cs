namespace AlgoAcademy.Scripting.Tests;

public sealed class AdviceTests : IAsyncDisposable
{
    private readonly TestNotebook notebook = new();

    public ValueTask DisposeAsync() => notebook.DisposeAsync();

    [Theory]
    [InlineData("var n = prizes.Length;", "Did you mean 'prices'?")]
    [InlineData("Consle.WriteLine(1);", "Did you mean 'Console'?")]
    [InlineData("var t = Twise(3);", "Did you mean 'Twice'?")]
    [InlineData("prices.Lenght", "Did you mean 'Length'?")]
    [InlineData("prices.Wher(p => p > 1)", "Did you mean 'Where'?")]
    [InlineData("Math.Sqr(2)", "Did you mean 'Sqrt'?")]
    [InlineData("List<itn> x = null;", "Did you mean 'int'?")]
    [InlineData("var d = JsonDocument.Parse(\"{}\");", "'JsonDocument' is in System.Text.Json: add using System.Text.Json;")]
    [InlineData("Regex r = null;", "'Regex' is in System.Text.RegularExpressions: add using System.Text.RegularExpressions;")]
    [InlineData("System.Txt.Encoding e = null;", "Did you mean 'Text'?")]
    [InlineData("namespace A { class B { } }", "A cell cannot declare a namespace")]
    [InlineData("using var s = new MemoryStream();", "At the top of a cell write using (var x = …) { … }")]
    [InlineData("static class E { public static int F(this int x) => x; }", "an extension method stands on its own")]
    [InlineData("Span<int> s = new int[3];\ns[0] = 1;", "put the lines into { }")]
    [InlineData("int i = 1.5;", "must be written: (int)x")]
    [InlineData("decimal d = 1.5;", "Write m behind the number")]
    [InlineData("var t = \"open;", "close it with \"")]
    [InlineData("1 + 1;", "leave the semicolon of the last line away")]
    [InlineData("var x = Console.Beep();", "has no value to keep")]
    public async Task Error_says_what_to_do(string code, string advice)
    {
        await notebook.RunAsync("var prices = new[] { 1.0 }; int Twice(int x) => 2 * x;");
        var error = (await notebook.RunAsync(code)).Error!;
        Assert.Contains(advice, error.Message, StringComparison.Ordinal);
        Assert.Contains(error.Traceback, line => line.Contains(advice, StringComparison.Ordinal));
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public async Task Name_that_resembles_nothing_gets_no_advice() =>
        Assert.DoesNotContain("Did you mean", (await notebook.RunAsync("qqqqqqzzzz + 1")).Error!.Message, StringComparison.Ordinal);

    [Fact]
    public async Task Caret_stands_under_the_fault_behind_wide_characters()
    {
        var lines = (await notebook.RunAsync("var s = \"日本\" + nothing;")).Error!.Traceback;
        // Two characters of two columns each: the caret is two further than the index.
        Assert.Equal(4 + 15 + 2, lines[2].IndexOf('^', StringComparison.Ordinal));
    }

    [Fact]
    public async Task Runtime_error_shows_the_line_of_the_cell()
    {
        var lines = (await notebook.RunAsync("var a = new int[2];\n    a[5] = 1;")).Error!.Traceback;
        Assert.Equal(["IndexOutOfRangeException: Index was outside the bounds of the array.", "   at cell 1, line 2", "      a[5] = 1;"], lines.Take(3));
    }

    [Fact]
    public async Task Local_functions_lambdas_and_methods_have_the_names_of_the_author()
    {
        await notebook.RunAsync("class Robot\n{\n    public int Walk(Func<int> step)\n    {\n        int Inner() => step() + 1;\n        return Inner();\n    }\n}");
        var text = string.Join('\n', (await notebook.RunAsync("new Robot().Walk(() => int.Parse(\"x\"))")).Error!.Traceback);
        Assert.Contains("in Inner", text, StringComparison.Ordinal);
        Assert.Contains("in Walk", text, StringComparison.Ordinal);
        Assert.DoesNotContain('<', text);
    }

    [Theory]
    [InlineData("Task.Run(() => { throw new FormatException(\"inside\"); }).Wait();", "AggregateException", "caused by FormatException: inside")]
    [InlineData("class Broken { public static int X = int.Parse(\"no\"); }\nBroken.X", "TypeInitializationException", "caused by FormatException: The input string 'no' was not in a correct format.")]
    public async Task Wrapper_keeps_its_name_and_its_cause_follows(string code, string name, string cause)
    {
        var error = (await notebook.RunAsync(code)).Error!;
        Assert.Equal(name, error.Name);
        Assert.Contains(cause, error.Traceback);
    }

    [Fact]
    public async Task Several_exceptions_of_parallel_work_are_all_told()
    {
        var text = string.Join('\n', (await notebook.RunAsync("throw new AggregateException(new FormatException(\"one\"), new TimeoutException(\"two\"));")).Error!.Traceback);
        Assert.Contains("caused by FormatException: one", text, StringComparison.Ordinal);
        Assert.Contains("caused by TimeoutException: two", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Frames_of_libraries_are_folded_into_one_line_and_kept()
    {
        var lines = (await notebook.RunAsync("int.Parse(\"x\")")).Error!.Traceback;
        Assert.Matches("^   … and [0-9]+ frames of libraries: LastException shows them$", lines[^1]);
        Assert.Empty(notebook.Output.Displays);
        Assert.Contains("ThrowFormatException", await notebook.ValueAsync("LastException.ToString()"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Error_without_frames_of_libraries_has_nothing_to_fold() =>
        Assert.DoesNotContain((await notebook.RunAsync("throw new Exception(\"plain\");")).Error!.Traceback, line => line.Contains('…', StringComparison.Ordinal));

    [Fact]
    public async Task Ten_errors_are_shown_and_the_rest_counted()
    {
        var lines = (await notebook.RunAsync(string.Join('\n', Enumerable.Range(0, 14).Select(i => $"var v{i} = unknown{i}{i}{i};")))).Error!.Traceback;
        Assert.Equal("… and 4 more errors", lines[^1]);
    }
}
