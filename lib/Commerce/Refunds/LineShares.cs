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
        var shares = LargestRemainder.Split([.. lines.Select(line => line.AmountMinor)], paidMinor);
        return lines.Select((line, i) => (line.Id, Share: shares[i])).ToDictionary(line => line.Id, line => line.Share);
    }
}
