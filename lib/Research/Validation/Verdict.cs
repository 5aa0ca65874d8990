using System.Globalization;
using System.Text;

namespace AlgoAcademy.Research;

/// <summary>All validation of a backtest in one table in plain words: <c>result.Verdict()</c>. It never claims more than its lines show.</summary>
/// <param name="Title">What was run, on what, with which costs.</param>
/// <param name="Rows">What was tested and what came of it.</param>
public sealed record Verdict(string Title, IReadOnlyList<VerdictRow> Rows)
{
    /// <summary>What no line of this table can show.</summary>
    public const string Limits =
        "Tested by none of these: data revised later, instruments that vanished, ideas taken from these very years, "
        + "orders too large for the market, and a future unlike the past.";

    /// <summary>Number of tests with this outcome.</summary>
    public int Count(VerdictOutcome outcome) => Rows.Count(row => row.Outcome == outcome);

    /// <summary>The line of a test.</summary>
    /// <exception cref="ArgumentException">There is no such line.</exception>
    public VerdictRow this[string test] => Rows.FirstOrDefault(row => row.Test == test)
        ?? throw new ArgumentException($"A verdict has no line '{test}'; it has {string.Join(", ", Rows.Select(row => row.Test))}.", nameof(test));

    /// <summary>The counts in one sentence.</summary>
    public string Summary
    {
        get
        {
            var failed = Count(VerdictOutcome.Failed);
            var run = failed + Count(VerdictOutcome.Passed);
            var open = Count(VerdictOutcome.NotTested);
            var left = open == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" {open} not run.");
            if (run == 0)
            {
                return $"Nothing was shown: no test could be run.{left}";
            }

            return failed == 0
                ? string.Create(CultureInfo.InvariantCulture, $"All {run} tests that were run passed.{left} That is no proof of an edge: these tests found nothing against it.")
                : string.Create(CultureInfo.InvariantCulture, $"{failed} of {run} tests that were run failed.{left}");
        }
    }

    /// <summary>Runs every test that the options allow.</summary>
    /// <exception cref="ArgumentException">An option is out of range, candidates are on different axes or have gaps.</exception>
    public static Verdict Of(BacktestResult result, VerdictOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        options ??= new VerdictOptions();
        options.Require();
        return new Verdict(result.ToString(), [.. CodeEvidence.Of(result, options), .. SharpeEvidence.Of(result.Returns, options), .. SearchEvidence.Of(result.Signal.Name, options), .. TradingEvidence.Of(result, options)]);
    }

    /// <summary>Runs every test of an event-driven backtest that the options allow.</summary>
    /// <inheritdoc cref="Of(BacktestResult, VerdictOptions?)"/>
    public static Verdict Of(EventResult result, VerdictOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        options ??= new VerdictOptions();
        options.Require();
        return new Verdict(result.ToString(), [.. OrderEvidence.Code(result, options), .. SharpeEvidence.Of(result.Returns, options), .. SearchEvidence.Of("the strategy", options), .. TradingEvidence.Of(result, options)]);
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder().AppendLine(Title);
        foreach (var row in Rows)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{Mark(row.Outcome),-11}{row.Test,-20}{row.Number,-16}{row.Threshold,-14}{row.Sentence}");
        }

        return text.AppendLine(Summary).Append(Limits).ToString();
    }

    private static string Mark(VerdictOutcome outcome) => outcome switch
    {
        VerdictOutcome.Passed => "passed",
        VerdictOutcome.Failed => "FAILED",
        VerdictOutcome.NotTested => "not tested",
        _ => "to know",
    };
}
