namespace AlgoAcademy.Architecture.Tests;

public sealed class BuildRuleTests
{
    [Fact]
    public void A_reference_that_the_graph_does_not_allow_fails_the_build()
    {
        var fixture = Path.Combine("tests", "Architecture.Tests", "Fixtures", "ForbiddenReference", "ForbiddenReference.csproj");

        var (exitCode, output) = Repository.Dotnet("msbuild", fixture, "-t:CheckAllowedReferences", "-nologo");

        Assert.NotEqual(0, exitCode);
        Assert.Contains("AA0001", output, StringComparison.Ordinal);
        Assert.Contains("ForbiddenReference references Research but may reference only: Documents", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_project_declares_its_allowed_references_and_has_a_lock_file()
    {
        var projects = Directory.EnumerateFiles(Repository.Root, "*.csproj", SearchOption.AllDirectories)
            .Where(p => !Repository.Relative(p).StartsWith("artifacts/", StringComparison.Ordinal))
            .ToList();
        var undeclared = projects.Where(p => !File.ReadAllText(p).Contains("<AllowedReferences>", StringComparison.Ordinal)).Select(Repository.Relative);
        var unlocked = projects
            .Where(p => !p.Contains("Fixtures", StringComparison.Ordinal) && !p.EndsWith("Precompiled.csproj", StringComparison.Ordinal))
            .Where(p => !File.Exists(Path.Combine(Path.GetDirectoryName(p)!, "packages.lock.json")))
            .Select(Repository.Relative);
        Assert.Empty(undeclared);
        Assert.Empty(unlocked);
        Assert.True(projects.Count > 15);
    }

    [Fact]
    public void The_code_is_formatted()
    {
        var (exitCode, output) = Repository.Dotnet("format", "AlgoAcademy.sln", "--verify-no-changes", "--no-restore");

        Assert.True(exitCode == 0, "Run 'dotnet format AlgoAcademy.sln'.\n" + output);
    }
}
