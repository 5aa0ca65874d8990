namespace AlgoAcademy.Documents.Tests.Variants;

public sealed class FileBasedAppTests
{
    [Fact]
    public void Packages_come_first_then_usings_then_cells()
    {
        var app = Of("#r \"nuget: Deedle, 8.1.0\"\nusing Deedle;\nvar x = 1;", "using System.IO;\nx + 1");

        var lines = app.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => !l.StartsWith("//", StringComparison.Ordinal)).ToList();
        Assert.Equal("#:package Deedle@8.1.0", lines[0]);
        Assert.Contains("using Deedle;", lines[1..5]);
        Assert.Contains("using System.IO;", lines[1..5]);
        Assert.DoesNotContain("#r", app, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("var x = 1;\nx + 1", "display(x + 1);")]
    [InlineData("Enumerable.Range(1, 3)\n    .Select(i => { return i; })\n    .Sum() // all", "display(Enumerable.Range(1, 3)\n    .Select(i => { return i; })\n    .Sum()); // all")]
    [InlineData("int F(int i)\n{\n    return i;\n}\nF(2)", "display(F(2));")]
    [InlineData("new Point { X = 1 }\n    .ToString()", "display(new Point { X = 1 }\n    .ToString());")]
    public void A_trailing_expression_is_printed(string cell, string expected) =>
        Assert.Contains(expected, Of(cell), StringComparison.Ordinal);

    [Theory]
    [InlineData("Console.WriteLine(1);")]
    [InlineData("int F(int i)\n{\n    return i;\n}")]
    [InlineData("record Point(int X);")]
    [InlineData("// nothing")]
    public void A_cell_that_ends_in_a_statement_stays_as_it_is(string cell)
    {
        var app = Of(cell);

        Assert.Contains(cell, app, StringComparison.Ordinal);
        Assert.Equal(1, app.Split("display").Length - 1); // the function itself
    }

    [Fact]
    public void What_an_app_cannot_do_is_listed_whole()
    {
        var refusal = Assert.Throws<NotSupportedException>(() => Of("#!time\nvar x = 1;", "#load \"other.csx\""));

        Assert.Contains("cell 1 has '#!time'", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("cell 2 has '#load \"other.csx\"'", refusal.Message, StringComparison.Ordinal);
    }

    private static string Of(params string[] cells) =>
        FileBasedApp.Of(new Notebook { Cells = [.. cells.Select(c => new Cell { Kind = CellKind.Code, Source = c })] }, "test");
}
