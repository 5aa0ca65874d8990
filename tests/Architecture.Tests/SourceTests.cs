using System.Text.RegularExpressions;

namespace AlgoAcademy.Architecture.Tests;

public sealed partial class SourceTests
{
    private const int FileCeiling = 300;

    [Fact]
    public void No_source_file_is_longer_than_the_ceiling()
    {
        var tooLong = Repository.Sources("lib", "kernel", "packaging", "tests", "benchmarks")
            .Select(f => (File: Repository.Relative(f), Lines: File.ReadLines(f).Count()))
            .Where(f => f.Lines > FileCeiling)
            .Select(f => $"{f.File}: {f.Lines} lines; split it by idea, {FileCeiling} is the ceiling")
            .ToList();
        Assert.Empty(tooLong);
    }

    [Fact]
    public void No_file_or_project_is_a_drawer_for_odds_and_ends()
    {
        string[] drawers = ["Common", "Utils", "Util", "Helpers", "Helper", "Extensions", "Misc"];
        var found = Repository.Sources("lib", "kernel", "packaging", "tests")
            .Concat(Directory.EnumerateFiles(Repository.Root, "*.csproj", SearchOption.AllDirectories))
            .Where(f => drawers.Any(d => Path.GetFileNameWithoutExtension(f).EndsWith(d, StringComparison.Ordinal)))
            .Select(Repository.Relative)
            // Its names are those that compiled package extensions are bound to.
            .Where(f => !f.StartsWith("kernel/Interactive/", StringComparison.Ordinal))
            .ToList();
        Assert.Empty(found);
    }

    [Fact]
    public void Identifiers_of_the_libraries_use_the_words_of_the_glossary()
    {
        var found = Repository.Sources("lib")
            .SelectMany(f => BannedWord().Matches(File.ReadAllText(f)).Select(m => $"{Repository.Relative(f)}: {m.Value}"))
            .Distinct()
            .ToList();
        Assert.Empty(found);
    }

    [Fact]
    public void No_tracked_text_names_a_path_of_a_build_machine()
    {
        // Written in two parts so that this file does not accuse itself.
        string[] paths = ["/wo" + "rk/main", "/wo" + "rk/shared", "/wo" + "rk/wt", "/ro" + "ot/."];
        string[] endings = [".cs", ".md", ".ipynb", ".json", ".csproj", ".props", ".targets", ".sh", ".py", ".ps1", ".cshtml", ".razor", ".svg"];
        var found = Directory.EnumerateFiles(Repository.Root, "*", SearchOption.AllDirectories)
            .Where(f => endings.Contains(Path.GetExtension(f)) && !Repository.Relative(f).StartsWith("artifacts/", StringComparison.Ordinal))
            .Where(f => File.ReadAllText(f) is var text && paths.Any(p => text.Contains(p, StringComparison.Ordinal)))
            .Select(Repository.Relative)
            .ToList();
        Assert.Empty(found);
    }

    // One word per idea: a bar is never a kline, drawdown is not abbreviated, profit has one name.
    [GeneratedRegex(@"\b\w*(?:Kline|PnL|Pnl|MaxDD|MaxDd)\w*\b", RegexOptions.None, 1000)]
    private static partial Regex BannedWord();
}
