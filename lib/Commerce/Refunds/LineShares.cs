namespace AlgoAcademy.Commerce;

/// <summary>Splits what was paid over the lines of an order so that the cents add up exactly.</summary>
public static class LineShares
{
    /// <summary>Each line's share, in minor units: in proportion to its price, the cents left over to the largest remainders.</summary>
    /// <param name="lines">The lines; ties go to the earlier one.</param>
    /// <param name="paidMinor">What was paid for all of them, at least 0.</param>
    public static IReadOnlyDictionary<Guid, long> Of(IReadOnlyList<OrderLine> lines, long paidMinor)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentOutOfRangeException.ThrowIfNegative(paidMinor);
        var total = lines.Sum(line => line.AmountMinor);
        if (total == 0)
            return lines.ToDictionary(line => line.Id, _ => 0L);
        var shares = lines.Select(line => (line.Id, Whole: (long)((Int128)paidMinor * line.AmountMinor / total), Remainder: (long)((Int128)paidMinor * line.AmountMinor % total))).ToList();
        var left = paidMinor - shares.Sum(share => share.Whole);
        var lucky = shares.OrderByDescending(share => share.Remainder).Take((int)left).Select(share => share.Id).ToHashSet();
        return shares.ToDictionary(share => share.Id, share => share.Whole + (lucky.Contains(share.Id) ? 1 : 0));
    }
}
