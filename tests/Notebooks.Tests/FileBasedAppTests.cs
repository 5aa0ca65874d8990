namespace AlgoAcademy.Notebooks.Tests;

public sealed class FileBasedAppTests
{
    [Fact]
    public async Task The_lesson_runs_as_a_file_based_app_that_names_the_library_by_package()
    {
        var folder = Directory.CreateTempSubdirectory("academy-app-");
        var (exported, text) = await Clone.RunAsync("dotnet", ["exec", Clone.Runner, "export", "L27", "--to", "cs", "--out", folder.FullName], Clone.Root);
        Assert.True(exported == 0, text);

        var (exitCode, output) = await Clone.RunAsync("dotnet", ["run", "L27-what-is-a-trend.cs"], folder.FullName);

        Assert.True(exitCode == 0, output);
        Assert.Contains("#:package AlgoAcademy.Research@1.0.0", await File.ReadAllTextAsync(Path.Combine(folder.FullName, "L27-what-is-a-trend.cs")), StringComparison.Ordinal);
        Assert.Contains("VR(12 months)", output, StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }
}
