namespace AlgoAcademy.Research;

/// <summary>Whole units in given proportions that add up to the total exactly.</summary>
public static class Apportionment
{
    /// <summary>
    /// Largest remainders (Hamilton's method): each part gets the whole lots of its share, the lots that are left go to the largest
    /// fractions, the earlier part first among equals. What is no whole lot goes with the last part that gets anything.
    /// </summary>
    /// <param name="total">Units to divide, zero or more.</param>
    /// <param name="weights">Proportions, zero or more, not all zero.</param>
    /// <param name="lot">Units of a lot, at least 1.</param>
    /// <returns>Units for each weight; they add up to the total.</returns>
    /// <exception cref="ArgumentException">A total, a lot or weights out of range.</exception>
    public static long[] Of(long total, IReadOnlyList<double> weights, long lot = 1)
    {
        ArgumentNullException.ThrowIfNull(weights);
        OptionRules.Require(OptionRules.Within(total, 0, 1e15).Concat(OptionRules.Within(lot, 1, 1e15)), nameof(total));
        var sum = weights.Sum();
        if (!(sum > 0 && double.IsFinite(sum)) || weights.Any(static weight => !(weight >= 0)))
            throw new ArgumentException(FormattableString.Invariant($"weights must be zero or more, not all zero, with a finite sum; their sum was {sum}."), nameof(weights));
        var lots = total / lot;
        double[] wanted = [.. weights.Select(weight => lots * (weight / sum))];
        // A share that is whole but for rounding is whole.
        long[] parts = [.. wanted.Select(static want => (long)Math.Floor(want + 1e-9))];
        var order = Enumerable.Range(0, wanted.Length).Where(i => wanted[i] > 0).OrderByDescending(i => Math.Round(wanted[i] - parts[i], 9)).ThenBy(static i => i).ToList();
        var left = lots - parts.Sum();
        for (var i = 0; left > 0; i = (i + 1) % order.Count, left--)
            parts[order[i]]++;
        for (var i = order.Count - 1; left < 0; i = (i + order.Count - 1) % order.Count)
        {
            var taken = parts[order[i]] > 0 ? 1 : 0;
            parts[order[i]] -= taken;
            left += taken;
        }

        parts = Array.ConvertAll(parts, part => part * lot);
        parts[order.Max()] += total - (lots * lot);
        return parts;
    }
}
