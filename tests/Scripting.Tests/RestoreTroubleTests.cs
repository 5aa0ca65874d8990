namespace AlgoAcademy.Scripting.Tests;

/// <summary>Restores that are stopped, cannot reach a source, or ask for what there is not.</summary>
public class RestoreTroubleTests
{
    // Nothing listens on port 9 of this machine: a source that refuses at once.
    private const string DeadSource = "https://127.0.0.1:9/v3/index.json";

    private static void UseOnly(TestNotebook notebook, string source) => File.WriteAllText(
        Path.Combine(notebook.Folder, "nuget.config"),
        $"<configuration><packageSources><clear /><add key=\"only\" value=\"{source}\" /></packageSources></configuration>");

    [Fact]
    public async Task An_interrupt_stops_a_running_restore_and_the_session_goes_on()
    {
        await using var notebook = new TestNotebook();
        await notebook.ValueAsync("var kept = 42;");
        using var interrupt = new CancellationTokenSource();
        var output = new CollectedOutput();
        // A floating version always asks NuGet.
        var running = notebook.RunAsync("#r \"nuget: Semver, 3.0.*\"\nConsole.WriteLine(\"must not run\");", output, interrupt.Token);
        while (output.Displays.Count == 0) await Task.Delay(10, TestContext.Current.CancellationToken);
        await Task.Delay(300, TestContext.Current.CancellationToken);
        await interrupt.CancelAsync();
        Assert.Equal(CellStatus.Interrupted, (await running.WaitAsync(TimeSpan.FromSeconds(30))).Status);
        Assert.Equal("", output.Stdout);
        Assert.Equal("42", await notebook.ValueAsync("kept"));
        Assert.Empty(Directory.GetDirectories(Path.Combine(notebook.Folder, "cache", "restores"), "*.tmp"));
    }

    [Fact]
    public async Task A_bad_source_is_said_once_and_left_out_of_later_restores()
    {
        await using var notebook = new TestNotebook();
        Assert.Equal("2", await notebook.ValueAsync($"#i \"nuget:{DeadSource}\"\n#r \"nuget: Semver, 3.0.*\"\nSemver.SemVersion.Parse(\"1.2.3\").Minor"));
        Assert.Equal($"The source {DeadSource} cannot be reached; it is left out from now on.\n", notebook.Output.Stderr);
        Assert.Equal("4", await notebook.ValueAsync("#r \"nuget: NuGet.Versioning, 8.0.*\"\nNuGet.Versioning.NuGetVersion.Parse(\"1.4.0\").Minor"));
        Assert.Equal("", notebook.Output.Stderr);
    }

    [Fact]
    public async Task Without_a_network_the_error_is_one_line_that_says_so()
    {
        await using var notebook = new TestNotebook();
        UseOnly(notebook, DeadSource);
        var result = await notebook.RunAsync("#r \"nuget: AlgoAcademy.NoSuchPackage, 1.*\"");
        Assert.Equal("RestoreError", result.Error?.Name);
        Assert.DoesNotContain("\n", result.Error!.Message, StringComparison.Ordinal);
        Assert.Contains("check the network", result.Error.Message, StringComparison.Ordinal);
        Assert.Contains("AlgoAcademy.NoSuchPackage", result.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_network_the_newest_version_on_disk_will_do_for_a_request_without_version()
    {
        await using var notebook = new TestNotebook();
        await notebook.ValueAsync("#r \"nuget: MathNet.Numerics, 5.0.0\"");
        await using var offline = new TestNotebook();
        UseOnly(offline, DeadSource);
        Assert.Equal("2", await offline.ValueAsync("#r \"nuget: MathNet.Numerics\"\nMath.Round(Math.Pow(MathNet.Numerics.Constants.Sqrt2, 2))"));
        Assert.StartsWith("The package sources cannot be reached; the newest versions on this machine were loaded: MathNet.Numerics ", offline.Output.Stderr, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_package_on_disk_needs_no_network_and_no_restore()
    {
        await using var notebook = new TestNotebook();
        await notebook.ValueAsync("#r \"nuget: MathNet.Numerics, 5.0.0\"");
        await using var offline = new TestNotebook();
        UseOnly(offline, DeadSource);
        Assert.Equal("2", await offline.ValueAsync("#r \"nuget: MathNet.Numerics, 5.0.0\"\nMath.Round(MathNet.Numerics.Constants.Sqrt2 * MathNet.Numerics.Constants.Sqrt2)"));
        Assert.Empty(offline.Output.Displays);
    }
}
