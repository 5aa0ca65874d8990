using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using AlgoAcademy.Tests;

namespace AlgoAcademy.Research.Tests.Metrics;

/// <summary>docs/metrics.md is written from the metrics themselves; ACADEMY_ACCEPT=1 rewrites it.</summary>
public class MetricDocumentTests
{
    private const string Head = """
        # Metrics

        Written by `MetricDocumentTests` from the `[Metric]` attributes; do not edit (`ACADEMY_ACCEPT=1` rewrites it).

        Each metric is a class with the formula on spans (`Sharpe.Of(returns, 252)`); most are also called on a series
        (`returns.Sharpe()`, `equity.MaxDrawdown()`) or on a backtest (`result.Sharpe()`, net of costs; `result.Gross.Sharpe()`
        without). `result.TearSheet()` shows them all beside holding the instrument, `returns.TearSheet()` those that returns
        alone can have, `MetricTable.Of(("a", first), ("b", second))` several backtests side by side, `equity.MonthlyReturns()`
        the months and years. Any metric rolls: `returns.Rolling(63, window => Omega.Of(window))`; `RollingSharpe`,
        `RollingSortino`, `RollingVolatility` and `RollingMaxDrawdown` are there, and `RollingBeta` among the indicators.

        **Units.** Fractions, not percent. B is the number of bars a year that the series' `Frequency` says: 252 for daily bars
        of stocks, 12 for months, what you set for others (`Frequency.Daily with { BarsPerYear = 365 }`). Returns are simple, of
        one bar, net of costs when they come from a backtest. n is the number of values, r̄ their mean, x̄ that of x.

        **NaN.** Leading NaN are warm-up and left out (not in lists of trades). A later NaN makes the metric NaN; `TotalReturn` and
        `Cagr` look at the first and last value only. A metric that valid input does not have is NaN too, never 0 or infinity: the column "undefined" says when.

        **Exactness.** All but `Capacity`, which tests work out by hand, agree to 1e-10 with `tests/reference/metrics.py`, which adds in exact
        rational arithmetic.

        | metric | call | formula | unit | undefined (NaN) for | source |
        |---|---|---|---|---|---|

        """;

    private static readonly Type[] s_forms = [typeof(SeriesMetrics), typeof(RiskMetrics), typeof(ResultMetrics), typeof(TradeMetrics)];

    private static string File => Path.Combine(RepositoryRoot.Path, "docs", "metrics.md");

    [Fact]
    public void Table_of_the_metrics_says_what_the_code_does()
    {
        var actual = Table();
        if (Environment.GetEnvironmentVariable("ACADEMY_ACCEPT") == "1")
        {
            System.IO.File.WriteAllText(File, actual);
        }

        Assert.Equal(System.IO.File.ReadAllText(File).ReplaceLineEndings("\n"), actual);
    }

    [Fact]
    public void Every_metric_can_be_called_in_a_cell() => Assert.All(
        MetricUnderTest.Types.Where(type => type.GetCustomAttribute<MetricAttribute>()!.Reads != "trades"), type => Assert.NotEmpty(Calls(type)));

    [Fact]
    public void Every_public_metric_says_what_it_is() => Assert.All(
        typeof(Sharpe).Assembly.GetExportedTypes().Where(type => IsMetric(type.Name)),
        type => Assert.NotNull(type.GetCustomAttribute<MetricAttribute>()));

    private static bool IsMetric(string name) => s_forms.SelectMany(form => form.GetMethods())
        .Any(method => method.Name == name && method.ReturnType == typeof(double));

    private static string Table()
    {
        var text = new StringBuilder(Head.ReplaceLineEndings("\n"));
        foreach (var type in MetricUnderTest.Types.OrderBy(type => type.Name, StringComparer.Ordinal))
        {
            var facts = type.GetCustomAttribute<MetricAttribute>()!;
            var calls = string.Join("<br>", Calls(type).DefaultIfEmpty($"{type.Name}.Of({facts.Reads})").Select(call => $"`{call}`"));
            string[] cells = [type.Name, calls, facts.Formula, facts.Unit, facts.Undefined, facts.Source];
            text.Append("| ").AppendJoin(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal))).Append(" |\n");
        }

        return text.ToString();
    }

    private static IEnumerable<string> Calls(Type metric) =>
        from form in s_forms
        from method in form.GetMethods()
        where method.Name == metric.Name && method.IsDefined(typeof(ExtensionAttribute))
        let parameters = method.GetParameters()
        select $"{parameters[0].Name}.{method.Name}({string.Join(", ", parameters.Skip(1).Select(Written))})";

    private static string Written(ParameterInfo parameter) => parameter.HasDefaultValue
        ? string.Create(CultureInfo.InvariantCulture, $"{parameter.Name} = {parameter.DefaultValue}")
        : parameter.Name!;
}
