namespace AlgoAcademy.Research;

/// <summary>Runs a strategy on some bars and makes sure that it decided on those.</summary>
internal static class Decisions
{
    public static Series Of(Func<BarSeries, Series> strategy, BarSeries bars)
    {
        var decisions = strategy(bars) ?? throw new ArgumentException("The strategy must give its decisions; gave null.", nameof(strategy));
        return decisions.Axis.IsAlignedWith(bars.Axis)
            ? decisions
            : throw new ArgumentException(FormattableString.Invariant(
                $"The strategy must decide on the bars it is given: {bars.Count} of them; gave {decisions.Count} decisions on other times. ")
                + "Compute everything inside from its argument.", nameof(strategy));
    }

    /// <summary>Null when the strategy refuses these bars, and why.</summary>
    public static Series? TryOf(Func<BarSeries, Series> strategy, BarSeries bars, ref string? refusal)
    {
        Series decisions;
        try
        {
            decisions = strategy(bars);
        }
        catch (ArgumentException error)
        {
            refusal ??= error.Message;
            return null;
        }

        return Of(_ => decisions, bars);
    }
}
