namespace AlgoAcademy.Research;

/// <summary>What the rule of L27.E3 must do: the sign of the return of twelve months, known at the month's end.</summary>
internal static class Lesson27SignRule
{
    private const int Months = 12;

    public static IReadOnlyList<Func<Func<double[], double[]>, string?>> Properties { get; } = [HasAPositionForEachMonth, WaitsForTwelveMonths, LooksBackTwelveMonths, KnowsNoFuture, IsNotChangedByScale];

    private static string? HasAPositionForEachMonth(Func<double[], double[]> rule)
    {
        var closes = Path(1, 60);
        var positions = rule([.. closes]);
        if (positions is null) return "The rule returned null instead of one position for each close.";
        return positions.Length == closes.Length ? null : FormattableString.Invariant($"{closes.Length} closes went in and {positions.Length} positions came out: one for each close is asked for.");
    }

    private static string? WaitsForTwelveMonths(Func<double[], double[]> rule)
    {
        var positions = rule(Path(2, 40));
        var first = Array.FindIndex(positions, static position => position is not (0 or double.NaN));
        if (first == Months) return null;
        return FormattableString.Invariant(
            $"The first position stands at index {first}. A return of twelve months needs thirteen closes, the one of today and the one twelve before; until then the position is 0 or NaN.");
    }

    private static string? LooksBackTwelveMonths(Func<double[], double[]> rule)
    {
        for (ulong seed = 3; seed < 23; seed++)
        {
            var closes = Path(seed, 120);
            var positions = rule([.. closes]);
            for (var month = Months; month < closes.Length; month++)
            {
                if (positions[month] != Sign(closes, month, Months)) return Explain(closes, positions);
            }
        }

        return null;
    }

    private static string Explain(double[] closes, double[] positions)
    {
        var months = Enumerable.Range(Months + 1, closes.Length - Months - 2).ToList();
        if (months.All(month => positions[month] == -Sign(closes, month, Months)))
            return "The sign is the wrong way round: after a rise the rule is long.";
        if (months.All(month => positions[month] == Sign(closes, month - 1, Months)))
            return "The position of a month is the one of the month before: decide at the close of month t from the close of month t; the backtest fills it later.";
        if (months.All(month => positions[month] == Sign(closes, month + 1, Months)))
            return "The position uses the close of the next month: that is look-ahead.";
        if (months.All(month => positions[month] == (Sign(closes, month, Months) > 0 ? 1 : 0)))
            return "After a fall the rule is short, not flat: the position is −1.";
        if (months.All(month => positions[month] == Sign(closes, month, Months - 1)))
            return "Off by one: that is the sign of eleven months.";
        if (months.All(month => positions[month] == Sign(closes, month, Months + 1)))
            return "Off by one: that is the sign of thirteen months.";
        return months.All(month => Math.Sign(positions[month]) == Sign(closes, month, Months))
            ? "The direction is right; the size must be 1, not the return."
            : "The position is not the sign of the return of the last twelve months. Try Hint.Show(\"L27.E3\", 1).";
    }

    // Whatever happens after a month must not change what was decided at its close.
    private static string? KnowsNoFuture(Func<double[], double[]> rule)
    {
        var closes = Path(31, 80);
        var whole = rule([.. closes]);
        for (var count = Months + 1; count < closes.Length; count++)
        {
            var known = rule(closes[..count]);
            if (known[^1] != whole[count - 1])
                return FormattableString.Invariant($"Look-ahead: the position at index {count - 1} changes when later closes are added.");
        }

        return null;
    }

    private static string? IsNotChangedByScale(Func<double[], double[]> rule)
    {
        var closes = Path(32, 80);
        return rule([.. closes]).Skip(Months).SequenceEqual(rule([.. closes.Select(static close => close * 1000)]).Skip(Months))
            ? null
            : "The position changes when all prices are multiplied by 1000: use returns, not differences of prices with a threshold.";
    }

    private static int Sign(double[] closes, int month, int back) => Math.Sign((closes[month] / closes[month - back]) - 1);

    private static double[] Path(ulong seed, int count)
    {
        var rng = new Rng(seed);
        var level = 100.0;
        return [.. Enumerable.Range(0, count).Select(_ => level *= 1 + (0.045 * rng.NextGaussian()))];
    }
}
