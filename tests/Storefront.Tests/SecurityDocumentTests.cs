using System.Text.RegularExpressions;
using AlgoAcademy.Tests;

namespace AlgoAcademy.Storefront.Tests;

/// <summary>docs/security.md names tests: they must be there, and no item may be missing.</summary>
public sealed partial class SecurityDocumentTests
{
    // ASVS 5.0, the items that apply to this shop.
    private static readonly string[] Items =
    [
        "1.3.6", "2.3.1", "2.3.3", "2.3.4", "2.4.1", "3.3.1", "3.3.4", "3.4.1", "3.4.3", "3.4.4", "3.4.5", "3.4.6", "3.5.1", "3.5.3", "3.5.8", "3.7.2",
        "4.1.3", "5.2.1", "5.2.2", "5.2.3", "5.2.5", "5.3.2", "5.3.3", "5.4.1", "5.4.2", "6.2.1", "6.2.4", "6.2.5", "6.2.9", "6.2.12", "6.3.8", "6.4.3", "6.8.1",
        "7.2.4", "7.3.1", "7.3.2", "7.4.2", "7.4.3", "7.5.1", "8.2.1", "8.2.2", "8.2.3", "8.3.1", "8.3.2", "11.4.2", "13.2.4", "13.3.1", "13.4.2", "13.4.5",
        "14.2.1", "14.3.2", "15.3.1", "15.3.3", "15.3.4", "15.4.2", "16.3", "16.4.1", "16.5.2", "16.5.3",
    ];

    private static string Text => File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "security.md"));

    [Fact]
    public void Every_test_it_names_exists()
    {
        var methods = Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "tests"), "*Tests*.cs", SearchOption.AllDirectories)
            .SelectMany(MethodsOf).ToHashSet(StringComparer.Ordinal);
        var named = Named().Matches(Text).Select(match => match.Groups["test"].Value).Distinct(StringComparer.Ordinal).ToList();

        Assert.True(named.Count > 30, $"only {named.Count} tests are named");
        Assert.Equal([], named.Where(test => !methods.Contains(test)));
    }

    [Fact]
    public void Every_item_has_a_row()
    {
        var rows = Text.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Select(line => line.Split('|')[1])
            .SelectMany(cell => Item().Matches(cell).Select(match => match.Value)).ToHashSet(StringComparer.Ordinal);

        Assert.Equal([], Items.Where(item => !rows.Contains(item)));
    }

    private static IEnumerable<string> MethodsOf(string file)
    {
        var source = File.ReadAllText(file);
        var name = Path.GetFileNameWithoutExtension(file).Split('.')[0];
        return Method().Matches(source).Select(match => name + "." + match.Groups["method"].Value);
    }

    [GeneratedRegex(@"`(?<test>[A-Za-z0-9]+Tests\.[A-Za-z0-9_]+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Named();

    [GeneratedRegex(@"\[(?:Fact|Theory)[^\r\n]*\](?:\s*\[[^\r\n]*\])*\s*public (?:async )?(?:Task|void) (?<method>[A-Za-z0-9_]+)\(", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Method();

    [GeneratedRegex(@"\d+\.\d+(?:\.\d+)?", RegexOptions.None, 1000)]
    private static partial Regex Item();
}
