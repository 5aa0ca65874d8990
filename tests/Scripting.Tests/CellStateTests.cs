namespace AlgoAcademy.Scripting.Tests;

public class CellStateTests
{
    [Fact]
    public async Task Variables_functions_types_and_usings_of_a_cell_are_seen_by_later_cells()
    {
        await using var notebook = new TestNotebook();
        await notebook.ValueAsync("using System.Globalization;");
        await notebook.ValueAsync("int x = 20; int Twice(int n) => 2 * n; record Tick(double Price);");
        Assert.Equal("42", await notebook.ValueAsync("Twice(x) + (int)new Tick(2).Price"));
        Assert.Equal("Monday", await notebook.ValueAsync("CultureInfo.InvariantCulture.DateTimeFormat.GetDayName(DayOfWeek.Monday)"));
    }

    [Fact]
    public async Task A_name_may_be_declared_again_with_another_type()
    {
        await using var notebook = new TestNotebook();
        await notebook.ValueAsync("var x = 1;");
        await notebook.ValueAsync("var x = \"text\";");
        Assert.Equal("text", await notebook.ValueAsync("x"));
    }

    [Fact]
    public async Task A_cell_that_threw_keeps_what_it_had_set()
    {
        await using var notebook = new TestNotebook();
        var failed = await notebook.RunAsync("var seen = 7; throw new Exception(\"no\");");
        Assert.Equal(CellStatus.Error, failed.Status);
        Assert.Equal("7", await notebook.ValueAsync("seen"));
    }

    [Fact]
    public async Task A_cell_that_does_not_compile_leaves_no_trace()
    {
        await using var notebook = new TestNotebook();
        await notebook.ValueAsync("var x = 1;");
        await notebook.RunAsync("var x = 2; nonsense;");
        Assert.Equal("1", await notebook.ValueAsync("x"));
    }

    [Fact]
    public async Task Await_works_at_the_top_level()
    {
        await using var notebook = new TestNotebook();
        Assert.Equal("5", await notebook.ValueAsync("await Task.Delay(5); var five = await Task.FromResult(5); five"));
        Assert.Equal("10", await notebook.ValueAsync("five * 2"));
    }

    [Theory]
    [InlineData("1 + 1", "2")]
    [InlineData("return 3;", "3")]
    [InlineData("(string)null", "<null>")]
    [InlineData("1.5", "1.5")]
    [InlineData("var x = 1;", null)]
    [InlineData("Console.WriteLine(1)", null)]
    [InlineData("// only a comment", null)]
    [InlineData("", null)]
    [InlineData("await Task.Delay(1)", null)]
    public async Task The_value_of_a_cell_is_its_trailing_expression(string code, string? expected)
    {
        await using var notebook = new TestNotebook();
        Assert.Equal(expected, await notebook.ValueAsync(code));
    }

    [Fact]
    public async Task Cells_without_code_take_no_place_in_the_chain()
    {
        await using var notebook = new TestNotebook();
        await notebook.ValueAsync("var a = 1;");
        await notebook.ValueAsync("// nothing");
        await notebook.ValueAsync("using System.Text.RegularExpressions;");
        await notebook.ValueAsync("var b = 2;");
        Assert.Equal("3", await notebook.ValueAsync("Regex.IsMatch(\"a\", \"a\") ? a + b : 0"));
    }
}
