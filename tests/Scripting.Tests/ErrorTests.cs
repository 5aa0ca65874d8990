namespace AlgoAcademy.Scripting.Tests;

public class ErrorTests
{
    [Fact]
    public async Task A_compile_error_shows_cell_line_text_and_caret()
    {
        await using var notebook = new TestNotebook();
        var result = await notebook.RunAsync("for (var i = 0; i < 3; i++) Console.Write(i);\nvar y = 1 + undefined;");
        Assert.Equal("CompilationError", result.Error?.Name);
        Assert.Equal("cell 1, line 2: CS0103: The name 'undefined' does not exist in the current context", result.Error?.Message);
        Assert.Equal(
            [result.Error!.Message, "    var y = 1 + undefined;", "                ^^^^^^^^^"],
            result.Error?.Traceback);
        Assert.Equal("", notebook.Output.Stdout);
    }

    [Fact]
    public async Task Columns_are_those_of_the_user_although_checks_were_written_in()
    {
        await using var notebook = new TestNotebook();
        var result = await notebook.RunAsync("while (true) { Console.WriteLine(nothing); }");
        Assert.Equal(new string(' ', 4 + 33) + "^^^^^^^", result.Error?.Traceback[2]);
    }

    [Fact]
    public async Task A_runtime_error_names_the_line_and_only_frames_of_the_user()
    {
        await using var notebook = new TestNotebook();
        await notebook.ValueAsync("double Mean(int[] xs)\n{\n    return xs.Sum() / (xs.Length - xs.Length);\n}");
        var result = await notebook.RunAsync("var xs = new[] { 1, 2 };\n\nvar m = Mean(xs);");
        Assert.Equal("DivideByZeroException", result.Error?.Name);
        Assert.Equal(
            ["DivideByZeroException: Attempted to divide by zero.", "   at cell 1, line 3, in Mean", "      return xs.Sum() / (xs.Length - xs.Length);", "   at cell 2, line 3"],
            result.Error?.Traceback);
    }

    [Fact]
    public async Task Lines_stay_right_below_directives_loops_and_awaits()
    {
        await using var notebook = new TestNotebook();
        var result = await notebook.RunAsync("#r \"System.Xml.Linq\"\nawait Task.Delay(1);\nforeach (var i in new[] { 1 })\n{\n    await Task.Yield();\n    throw new Exception(\"here\");\n}");
        Assert.Equal(["Exception: here", "   at cell 1, line 6", "      throw new Exception(\"here\");"], result.Error?.Traceback);
    }

    [Fact]
    public async Task Inner_exceptions_are_told_too()
    {
        await using var notebook = new TestNotebook();
        var result = await notebook.RunAsync("try\n{\n    int.Parse(\"x\");\n}\ncatch (Exception e)\n{\n    throw new InvalidOperationException(\"outer\", e);\n}");
        Assert.Equal("InvalidOperationException: outer", result.Error?.Traceback[0]);
        Assert.Equal("   at cell 1, line 7", result.Error?.Traceback[1]);
        Assert.StartsWith("caused by FormatException: ", result.Error?.Traceback[3], StringComparison.Ordinal);
        Assert.Equal("   at cell 1, line 3", result.Error?.Traceback[4]);
    }

    [Fact]
    public async Task Warnings_do_not_disturb()
    {
        await using var notebook = new TestNotebook();
        await notebook.ValueAsync("int unused() { int x = 1; return 2; }\nasync Task F() { Task.Delay(1); }");
        Assert.Equal("", notebook.Output.Stderr);
    }

    [Theory]
    [InlineData("#!tiem\n1", "cell 1, line 1: error DNI101: unknown magic command '#!tiem'. Did you mean '#!time'? Nothing in the cell was run.")]
    [InlineData("Console.Write(1);\n#!qqqqqqqqqqqq", "cell 1, line 2: error DNI101: unknown magic command '#!qqqqqqqqqqqq'. Nothing in the cell was run.")]
    [InlineData("#r X.dll", "cell 1, line 1: '#r X.dll' is not complete. Write #r \"nuget: Package, 1.2.3\", #r \"folder/file.dll\" or #i \"nuget: source\".")]
    public async Task A_wrong_directive_fails_the_whole_cell_before_anything_runs(string code, string message)
    {
        await using var notebook = new TestNotebook();
        var result = await notebook.RunAsync(code);
        Assert.Equal(message, result.Error?.Message);
        Assert.Equal("", notebook.Output.Stdout);
    }

    [Theory]
    [InlineData("1 + 1", Completeness.Complete)]
    [InlineData("int F() {", Completeness.Incomplete)]
    [InlineData("foo(", Completeness.Incomplete)]
    [InlineData("int x = ;", Completeness.Invalid)]
    [InlineData("#r \"nuget: X\"\nundefinedButFine", Completeness.Complete)]
    [InlineData("#!time\n1", Completeness.Complete)]
    public void Completeness_looks_at_syntax_only(string code, Completeness expected) =>
        Assert.Equal(expected, ScriptSession.CheckComplete(code));
}
