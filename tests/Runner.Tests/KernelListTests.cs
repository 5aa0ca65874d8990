namespace AlgoAcademy.Runner.Tests;

/// <summary>academy kernel install, list, uninstall, in a Jupyter folder of their own.</summary>
public sealed class KernelListTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("academy-jupyter-").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public async Task An_installed_kernel_is_listed_as_starting()
    {
        Assert.Equal(0, (await KernelAsync("install", "--name", "csharp")).ExitCode);

        var listed = await KernelAsync("list");

        Assert.True(listed.ExitCode == 0, listed.All);
        Assert.Matches(@"csharp  \(\.NET \(C#\)\)  .*\n  starts: first answer after \d+\.\d s", listed.Output);
        Assert.Equal(0, (await KernelAsync("uninstall", "--name", "csharp")).ExitCode);
        Assert.Equal(2, (await KernelAsync("list")).ExitCode);
    }

    [Theory]
    [InlineData("[\"dotnet\", \"exec\", \"/nowhere/academy.dll\", \"{connection_file}\"]", "/nowhere/academy.dll is not there any more")]
    [InlineData("[\"/nowhere/python\", \"{connection_file}\"]", "the program '/nowhere/python' is gone")]
    [InlineData("[\"dotnet\", \"no-such-tool-of-anybody\", \"{connection_file}\"]", "its .NET tool is not installed")]
    [InlineData("\"dotnet\"", "kernel.json cannot be used")]
    public async Task What_keeps_a_kernel_from_starting_is_said_with_the_remedy(string commandLine, string said)
    {
        Write("csharp", commandLine);

        var listed = await KernelAsync("list");

        Assert.Equal(1, listed.ExitCode);
        Assert.Contains($"does not start: {said}", listed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_foreign_kernelspec_is_replaced_only_by_force()
    {
        Write(".net-csharp", "[\"dotnet\", \"interactive\", \"{connection_file}\"]");

        Assert.Equal(2, (await KernelAsync("install")).ExitCode);
        Assert.Equal(0, (await KernelAsync("install", "--force")).ExitCode);
    }

    [Fact]
    public async Task Installing_records_what_later_starts_compile_ahead_and_they_use_it()
    {
        Assert.Equal(0, (await KernelAsync("install", "--name", "csharp")).ExitCode);

        var record = Assert.Single(Directory.GetFiles(Path.Combine(Home, "cache", "starts")));
        var written = File.GetLastWriteTimeUtc(record);
        Assert.StartsWith("kernel-", Path.GetFileName(record), StringComparison.Ordinal);
        Assert.True(new FileInfo(record).Length > 10_000, "thousands of methods take more room than that");
        Assert.Equal(0, (await KernelAsync("list")).ExitCode);
        Assert.Equal(record, Assert.Single(Directory.GetFiles(Path.Combine(Home, "cache", "starts"))));
        Assert.Equal(written, File.GetLastWriteTimeUtc(record));
    }

    [Fact]
    public async Task A_home_that_cannot_be_written_keeps_no_kernel_from_starting()
    {
        await File.WriteAllTextAsync(Home, "a file where the folder should be", TestContext.Current.CancellationToken);

        Assert.Equal(0, (await KernelAsync("install", "--name", "csharp")).ExitCode);
    }

    private string Home => Path.Combine(_data, "home");

    private void Write(string name, string commandLine)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_data, "kernels", name)).FullName;
        File.WriteAllText(Path.Combine(folder, "kernel.json"), $$"""{"argv": {{commandLine}}, "display_name": "C#", "language": "C#"}""");
    }

    private Task<Outcome> KernelAsync(params string[] arguments) =>
        Academy.RunAsync(Academy.Root, new Dictionary<string, string> { ["JUPYTER_DATA_DIR"] = _data, ["JUPYTER_PATH"] = "", ["ACADEMY_HOME"] = Home }, ["kernel", .. arguments]);
}
