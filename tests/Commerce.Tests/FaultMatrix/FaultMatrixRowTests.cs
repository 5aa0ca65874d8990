using System.Text.RegularExpressions;
using AlgoAcademy.Tests;

namespace AlgoAcademy.Commerce.Tests.FaultMatrix;

/// <summary>The fault matrix is kept by tests whose names begin with their row: none may be without.</summary>
public sealed partial class FaultMatrixRowTests
{
    private static readonly (char Letter, int Last)[] s_rows =
        [('W', 12), ('O', 8), ('P', 12), ('R', 7), ('D', 7), ('M', 7), ('S', 8), ('C', 5)];

    [Fact]
    public void Every_row_has_a_test_that_is_named_by_it()
    {
        var named = new[] { "Commerce.Tests", "Bundles.Tests", "Storefront.Tests" }
            .SelectMany(project => Directory.GetFiles(Path.Combine(RepositoryRoot.Path, "tests", project), "*Tests.cs", SearchOption.AllDirectories))
            .SelectMany(file => Method().Matches(File.ReadAllText(file)).Select(match => match.Groups["row"].Value))
            .ToHashSet(StringComparer.Ordinal);
        var rows = s_rows.SelectMany(kind => Enumerable.Range(1, kind.Last).Select(number => $"{kind.Letter}{number}")).ToList();

        Assert.Equal(66, rows.Count);
        Assert.All(rows, row => Assert.Contains(row, named));
    }

    [GeneratedRegex(@"^    public (async Task|void|Task) (?<row>[A-Z][0-9]{1,2})_", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Method();
}
