namespace AlgoAcademy.Commerce;

/// <summary>Splits an amount in proportion so that the cents add up exactly (Hamilton's method).</summary>
public static class LargestRemainder
{
    /// <summary>Each weight's share of the total; the cents left over go to the largest remainders, ties to the earlier one.</summary>
    /// <param name="weights">At least 0 each. When all are 0, every share is 0.</param>
    /// <param name="total">Minor units, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A weight or the total is negative.</exception>
    public static IReadOnlyList<long> Split(IReadOnlyList<long> weights, long total)
    {
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentOutOfRangeException.ThrowIfNegative(total);
        foreach (var weight in weights)
            ArgumentOutOfRangeException.ThrowIfNegative(weight, nameof(weights));
        Int128 sum = 0;
        foreach (var weight in weights)
            sum += weight;
        if (sum == 0)
            return [.. weights.Select(_ => 0L)];

        var shares = weights.Select(weight => (long)((Int128)total * weight / sum)).ToArray();
        var left = (int)(total - shares.Sum());
        foreach (var index in Enumerable.Range(0, weights.Count).OrderByDescending(index => (Int128)total * weights[index] % sum).Take(left))
            shares[index]++;
        return shares;
    }
}
