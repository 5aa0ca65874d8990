using System.Globalization;
using AlgoAcademy.Runner.Places;

namespace AlgoAcademy.Runner.Testing;

/// <summary>Runs all test programs of the repository side by side and counts their results.</summary>
public sealed class TestRun(AcademyRoot root, TextWriter output)
{
    // The suites that start browsers, shops and kernels go first, so that they do not stand alone at the end.
    private static readonly string[] s_slowFirst = ["Notebooks.Tests", "Storefront.Tests", "Commerce.Tests", "Runner.Tests", "Jupyter.Tests", "Scripting.Tests"];

    /// <summary>Runs the suites whose name contains one of <paramref name="filters"/> (all, when empty); returns the exit code.</summary>
    public async Task<int> RunAsync(IReadOnlyList<string> filters, CancellationToken cancellationToken)
    {
        var suites = Find(filters);
        var failSkips = Environment.GetEnvironmentVariable("ACADEMY_REQUIRE_ALL") == "1";
        var results = new List<SuiteResult>();
        await Parallel.ForEachAsync(
            suites,
            new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, Environment.ProcessorCount), CancellationToken = cancellationToken },
            async (suite, token) =>
            {
                var result = await suite.RunAsync(failSkips, token).ConfigureAwait(false);
                lock (results)
                {
                    results.Add(result);
                    Print(result);
                }
            }).ConfigureAwait(false);
        return Close(results);
    }

    private List<TestSuite> Find(IReadOnlyList<string> filters)
    {
        var bin = root.Combine("artifacts", "bin");
        var resultFolder = Directory.CreateDirectory(root.Combine("artifacts", "test-results")).FullName;
        var projects = Directory.GetDirectories(root.Combine("tests"), "*.Tests").Select(Path.GetFileName).OfType<string>().ToList();
        var unknown = filters.FirstOrDefault(f => !projects.Exists(p => Matches(p, f)));
        if (unknown is not null)
            throw new UserMistakeException($"No test suite matches '{unknown}'. There are: {string.Join(", ", projects.Order())}.");
        return projects
            .Where(p => filters.Count == 0 || filters.Any(f => Matches(p, f)))
            .OrderBy(p => Array.IndexOf(s_slowFirst, p) is var i && i < 0 ? int.MaxValue : i)
            .ThenBy(p => p, StringComparer.Ordinal)
            .SelectMany(p => SettingsOf(p).Select(setting => new TestSuite(Path.Combine(bin, p, "release", p + ".dll"), resultFolder, setting)))
            .ToList();
    }

    private static SuiteSetting?[] SettingsOf(string project) => project == "Commerce.Tests" ? [null, SuiteSetting.Postgres] : [null];

    private static bool Matches(string project, string filter) => project.Contains(filter, StringComparison.OrdinalIgnoreCase);

    private void Print(SuiteResult result)
    {
        var skipped = result.Skipped > 0 ? $", {result.Skipped} skipped" : "";
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{result.Name,-27} {result.Passed,4} passed, {result.Failed} failed{skipped}  ({result.Elapsed.TotalSeconds:F1} s)"));
        if (result.FailureText.Length > 0)
            output.WriteLine(result.FailureText);
        foreach (var reason in result.SkipReasons)
            output.WriteLine($"    skipped: {reason}");
    }

    private int Close(List<SuiteResult> results)
    {
        var passed = results.Sum(r => r.Passed);
        var failed = results.Sum(r => r.Failed);
        var skipped = results.Sum(r => r.Skipped);
        output.WriteLine($"{passed} passed, {failed} failed" + (skipped > 0 ? $", {skipped} skipped" : ""));
        return failed == 0 && passed > 0 ? ExitCode.Success : ExitCode.Failed;
    }
}
