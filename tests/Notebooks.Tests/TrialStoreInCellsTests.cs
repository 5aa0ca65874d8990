using System.Text.Json;

namespace AlgoAcademy.Notebooks.Tests;

/// <summary>The trial store knows a strategy again when the cells that define it are run again, and only then.</summary>
public sealed class TrialStoreInCellsTests
{
    private const string Helper = "Signal Above(BarSeries b, int n) { for (var i = 0; i < 1; i++) { if (n == 0) break; } return Cross.Above(b.Close, b.Close.Sma(n)); }";

    [Fact]
    public async Task Cells_run_again_are_the_same_strategy_and_a_change_in_a_cell_before_is_another()
    {
        var folder = Directory.CreateTempSubdirectory("academy-cells-");
        string[] cells =
        [
            "#r \"nuget: AlgoAcademy.Research, 1.0.0\"\nusing AlgoAcademy.Research;",
            "var bars = MarketData.Load(\"sp500-daily\").From(new DateTime(2015, 1, 1));\nvar costs = Costs.Bps(10, 5);\nvar store = TrialStore.Open(\"trials.sqlite\");\n"
                + "var space = new ParameterSpace().Int(\"n\", 10, 19);\nOptimizationProblem problem = null;\n"
                + "void Computed(OptimizationProblem p, int expected) { var n = p.Grid(new SearchOptions { Store = store }).Summary.Computed; if (n != expected) throw new Exception($\"computed {n}, expected {expected}\"); }",
            Helper,
            Sweep(10),
            Sweep(0),
            Helper,
            Sweep(0),
            Helper.Replace("Sma", "Ema", StringComparison.Ordinal),
            Sweep(10),
            "if (store.CountFor(bars) != 20) throw new Exception($\"{store.CountFor(bars)} trials\");",
        ];
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "nuget.config"),
            $"<configuration><packageSources><add key=\"academy\" value=\"{Path.Combine(Clone.Root, "artifacts", "feed")}\" /></packageSources></configuration>", TestContext.Current.CancellationToken);
        var notebook = Path.Combine(folder.FullName, "cells.ipynb");
        await File.WriteAllTextAsync(notebook, JsonSerializer.Serialize(new
        {
            cells = cells.Select((text, i) => new { cell_type = "code", id = $"c{i}", metadata = new { }, source = text, outputs = Array.Empty<object>(), execution_count = (int?)null }),
            metadata = new { kernelspec = new { name = "academy-csharp", display_name = "C#", language = "C#" }, language_info = new { name = "C#" } },
            nbformat = 4,
            nbformat_minor = 5,
        }), TestContext.Current.CancellationToken);

        var (exitCode, output) = await Clone.RunAsync("dotnet", ["exec", Clone.Runner, "run", notebook, "--out", Path.Combine(folder.FullName, "out")], folder.FullName);

        Assert.True(exitCode == 0, output);
        folder.Delete(recursive: true);
    }

    /// <summary>Optimizes and fails unless as many trials as this were computed.</summary>
    private static string Sweep(int computed) =>
        FormattableString.Invariant($"problem = OptimizationProblem.ForStrategy(space, bars, (b, p) => Above(b, p.Int(\"n\")), costs);\nComputed(problem, {computed});");
}
