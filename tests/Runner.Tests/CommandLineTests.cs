using System.Diagnostics;

namespace AlgoAcademy.Runner.Tests;

/// <summary>The command line itself: help, wrong verbs, completion.</summary>
public sealed class CommandLineTests
{
    [Theory]
    [InlineData("run")]
    [InlineData("verify")]
    [InlineData("export")]
    [InlineData("check")]
    [InlineData("new", "lesson")]
    [InlineData("format")]
    [InlineData("kernel", "install")]
    [InlineData("kernel", "list")]
    [InlineData("completion")]
    [InlineData("test")]
    [InlineData("shop")]
    [InlineData("data")]
    [InlineData("bundle")]
    [InlineData("login")]
    [InlineData("logout")]
    [InlineData("download")]
    public async Task The_help_of_every_verb_ends_with_examples(params string[] verb)
    {
        var help = await Academy.RunAsync(Academy.Root, [.. verb, "--help"]);

        Assert.Equal(0, help.ExitCode);
        Assert.Contains("Examples:\n  ", help.Output, StringComparison.Ordinal);
        Assert.Contains($"academy {string.Join(' ', verb)}", help.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_help_documents_the_exit_codes()
    {
        var help = await Academy.RunAsync(Academy.Root, "--help");

        Assert.Contains("130  stopped by Ctrl-C", help.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_verb_suggests_the_nearest()
    {
        var outcome = await Academy.RunAsync(Academy.Root, "exprot", "L27");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("export", outcome.All, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("academy ver", "verify")]
    [InlineData("academy run --all", "--allow-errors")]
    [InlineData("academy run L2", "L27")]
    [InlineData("academy kernel l", "list")]
    public async Task Bash_completes_verbs_options_and_lessons(string typed, string completed)
    {
        Assert.SkipUnless(File.Exists("/bin/bash"), "needs bash");
        var script = (await Academy.RunAsync(Academy.Root, "completion", "bash")).Output;
        var words = typed.Split(' ');
        var program = $"""
            academy() (exec dotnet exec "{Path.Combine(Academy.Root, "artifacts", "bin", "AlgoAcademy.Runner", "release", "academy.dll")}" "$@")
            {script}
            COMP_LINE="{typed}" COMP_POINT={typed.Length} COMP_WORDS=({string.Join(' ', words)}) COMP_CWORD={words.Length - 1}
            _academy
            printf '%s\n' "$COMPREPLY"
            """;
        var start = new ProcessStartInfo("/bin/bash") { RedirectStandardOutput = true, UseShellExecute = false, WorkingDirectory = Academy.Root };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(program);
        using var bash = Process.Start(start)!;

        Assert.Equal(completed, (await bash.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).Trim());
    }
}
