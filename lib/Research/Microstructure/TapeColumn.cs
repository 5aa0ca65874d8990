using System.Runtime.CompilerServices;

namespace AlgoAcademy.Research;

/// <summary>Checks of the columns of trades and quotes that estimators take: one value a row, all rows at once.</summary>
internal static class TapeColumn
{
    /// <summary>A copy of a column whose values are all finite.</summary>
    /// <exception cref="ArgumentException">Fewer than <paramref name="least"/> rows, or a value that is not finite.</exception>
    public static double[] Finite(IReadOnlyList<double> column, int least = 0, [CallerArgumentExpression(nameof(column))] string name = "") =>
        Where(column, least, double.IsFinite, "finite", name);

    /// <summary>A copy of a column of finite values above zero: prices, sizes.</summary>
    /// <exception cref="ArgumentException">Fewer than <paramref name="least"/> rows, or a value that is not above zero.</exception>
    public static double[] Positive(IReadOnlyList<double> column, int least = 0, [CallerArgumentExpression(nameof(column))] string name = "") =>
        Where(column, least, static value => value > 0 && double.IsFinite(value), "finite and above zero", name);

    /// <summary>A copy of a column of signs.</summary>
    /// <exception cref="ArgumentException">Fewer than <paramref name="least"/> rows, or a value other than +1, −1 and 0.</exception>
    public static double[] Signs(IReadOnlyList<double> column, int least = 0, [CallerArgumentExpression(nameof(column))] string name = "") =>
        Where(column, least, static value => value is 1 or -1 or 0, "+1 (buyer began the trade), −1 (seller) or 0 (unknown)", name);

    /// <summary>Times that do not decrease.</summary>
    /// <exception cref="ArgumentException">Fewer than <paramref name="least"/> rows, a value not finite or below the one before.</exception>
    public static double[] Times(IReadOnlyList<double> column, int least = 0, [CallerArgumentExpression(nameof(column))] string name = "")
    {
        var times = Finite(column, least, name);
        for (var i = 1; i < times.Length; i++)
        {
            if (times[i] < times[i - 1])
                throw new ArgumentException(FormattableString.Invariant($"{name} must not decrease; row {i} was {times[i]} after {times[i - 1]}. Sort the rows first."), name);
        }

        return times;
    }

    /// <exception cref="ArgumentException">The columns are not of one length.</exception>
    public static void RequireAligned(double[] first, double[] second, [CallerArgumentExpression(nameof(first))] string firstName = "", [CallerArgumentExpression(nameof(second))] string secondName = "")
    {
        if (first.Length != second.Length)
            throw new ArgumentException(FormattableString.Invariant($"{secondName} must have one value for each of {firstName}; had {second.Length} for {first.Length}."), secondName);
    }

    /// <summary>Rows without dates as a series, for the room Statistics.</summary>
    public static Series AsSeries(double[] column, string name) => new(name, TimeAxis.Numbered(column.Length, Frequency.Daily), column);

    private static double[] Where(IReadOnlyList<double> column, int least, Predicate<double> rule, string words, string name)
    {
        ArgumentNullException.ThrowIfNull(column, name);
        if (column.Count < least)
            throw new ArgumentException(FormattableString.Invariant($"{name} must have at least {least} values; had {column.Count}."), name);
        double[] values = [.. column];
        var bad = Array.FindIndex(values, value => !rule(value));
        return bad < 0 ? values : throw new ArgumentException(FormattableString.Invariant($"{name} must be {words}; row {bad} was {values[bad]}."), name);
    }
}
