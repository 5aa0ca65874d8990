namespace AlgoAcademy.Runner.Tests;

/// <summary>academy verify: texts compared, exercises checked, expectations accepted.</summary>
public sealed class VerifyTests
{
    [Fact]
    public async Task What_differs_is_shown_by_cell_with_expected_and_got()
    {
        using var scratch = new ScratchNotebook("1 + 1", "Console.WriteLine(\"same\");\n3 + 4");
        scratch.Add("scratch.txt", "## cell-1\n2\n## cell-2\nsame\n8\n");

        var outcome = await VerifyAsync(scratch);

        Assert.True(outcome.ExitCode == 1, outcome.All);
        Assert.Contains("cell cell-2:\n    expected  8\n    got       7\n", outcome.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("cell cell-1", outcome.Errors, StringComparison.Ordinal);
        Assert.EndsWith("0 as expected, 1 not", outcome.Errors.TrimEnd().Split(", in ")[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accepted_text_is_expected_the_next_time()
    {
        using var scratch = new ScratchNotebook("1 + 1");

        var first = await VerifyAsync(scratch);
        var accepted = await VerifyAsync(scratch, "--accept");
        var second = await VerifyAsync(scratch);

        Assert.Equal([1, 0, 0], [first.ExitCode, accepted.ExitCode, second.ExitCode]);
        Assert.Equal("## cell-1\n2\n", await File.ReadAllTextAsync(Path.Combine(scratch.Folder, "scratch.txt"), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("var answer = 0;", "answer = 42;", 0, "2 as expected, 0 not")]
    [InlineData("var answer = 42;", "answer = 42;", 1, "L1.E1: the check passes before anybody has solved it")]
    [InlineData("var answer = 0;", "answer = 41;", 1, "L1.E1: the author's solution does not pass its check")]
    public async Task Exercises_pass_solved_and_only_solved(string stub, string solution, int exitCode, string said)
    {
        using var scratch = new ScratchNotebook("int answer;", stub[4..], "answer == 42 ? \"L1.E1 passed\" : \"L1.E1 not attempted yet\"");
        scratch.MakeExercise(1, "L1.E1", solution);
        scratch.Add("scratch.txt", "## cell-3\nL1.E1 not attempted yet\n");

        var outcome = await VerifyAsync(scratch);

        Assert.True(outcome.ExitCode == exitCode, outcome.All);
        Assert.Contains(said, outcome.All, StringComparison.Ordinal);
    }

    private static Task<Outcome> VerifyAsync(ScratchNotebook scratch, params string[] options) =>
        Academy.RunAsync(scratch.Folder, ["verify", scratch.Path, "--expected", scratch.Folder, .. options]);
}
