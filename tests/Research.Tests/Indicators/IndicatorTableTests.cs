using System.Globalization;
using System.Text;
using AlgoAcademy.Tests;

namespace AlgoAcademy.Research.Tests.Indicators;

/// <summary>docs/indicators.md is written from the indicators themselves; ACADEMY_ACCEPT=1 rewrites it.</summary>
public class IndicatorTableTests
{
    private const string Head = """
        # Indicators

        Written by `IndicatorTableTests` from the `[Indicator]` attributes; do not edit (`ACADEMY_ACCEPT=1` rewrites it).

        Each indicator has three forms with the same values: on a series (`bars.Close.Ema(10)`, `bars.Atr(14)`), on spans
        (`Ema.Compute(source, 10, destination)`), and live (`new Ema(10).Next(price)`), one bar at a time. Live and batch come from
        one formula; only `Sma`, `Ema`, `Rma`, `Rsi`, `Macd`, `Bollinger`, `RollingStd` and `Atr` have a vector kernel besides, which adds in another
        order and agrees to 1e-9 of a value's size.

        **NaN.** Leading NaN of the input lengthen the warm-up. A NaN later on makes the value of its own bar NaN. An indicator with a
        window gives numbers again once the NaN has left it; a recursive one (any exponential average, any running total)
        stays NaN to the end. A ratio that is undefined on valid input, such as the stochastic of a flat market, is NaN at that bar.

        **Look-ahead.** The value at t uses nothing after t: cutting off later bars changes no earlier value (tested for all).

        **Scale.** Returns, ranges and volatilities are fractions; oscillators that the trade reads on 0…100 keep that scale.

        | indicator | bar t | reads | warm-up (bars) | unit | source |
        |---|---|---|---|---|---|

        """;

    private static string File => Path.Combine(RepositoryRoot.Path, "docs", "indicators.md");

    [Fact]
    public void Table_of_the_indicators_says_what_the_code_does()
    {
        var actual = Table();
        if (Environment.GetEnvironmentVariable("ACADEMY_ACCEPT") == "1")
        {
            System.IO.File.WriteAllText(File, actual);
        }

        Assert.Equal(System.IO.File.ReadAllText(File).ReplaceLineEndings("\n"), actual);
    }

    private static string Table()
    {
        var text = new StringBuilder(Head.ReplaceLineEndings("\n"));
        foreach (var indicator in IndicatorUnderTest.All.OrderBy(indicator => indicator.Name, StringComparer.Ordinal))
        {
            var facts = indicator.Facts;
            string[] cells = [$"`{Call(indicator)}`", facts.Formula, facts.Inputs, facts.WarmUp, facts.Unit, facts.Source];
            text.Append("| ").AppendJoin(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal))).Append(" |\n");
        }

        return text.ToString();
    }

    private static string Call(IndicatorUnderTest indicator)
    {
        var parameters = indicator.SeriesForm!.GetParameters().Skip(1).Where(parameter => parameter.ParameterType != typeof(Series));
        return $"{indicator.Name}({string.Join(", ", parameters.Select(Written))})";

        static string Written(System.Reflection.ParameterInfo parameter) => parameter.HasDefaultValue
            ? string.Create(CultureInfo.InvariantCulture, $"{parameter.Name} = {parameter.DefaultValue}")
            : parameter.Name!;
    }
}
