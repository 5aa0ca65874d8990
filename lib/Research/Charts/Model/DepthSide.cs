namespace AlgoAcademy.Research;

/// <summary>One side of a book as steps that ascend in price: sizes summed from the best price away.</summary>
internal sealed record DepthSide(double[] Prices, double[] Sums)
{
    /// <param name="levels">The best first.</param>
    /// <param name="sign">1 for asks, −1 for bids.</param>
    /// <param name="name">The side, for errors.</param>
    internal static DepthSide Of(IReadOnlyList<(double Price, double Size)> levels, int sign, string name)
    {
        ArgumentNullException.ThrowIfNull(levels);
        if (levels.Count == 0)
            throw new ArgumentException($"The {name} must have at least one level; had none.", nameof(levels));
        var (prices, sums) = (new List<double>(), new List<double>());
        var sum = 0.0;
        for (var i = 0; i < levels.Count; i++)
        {
            if (!(levels[i].Size >= 0 && double.IsFinite(levels[i].Price)) || (i > 0 && sign * (levels[i].Price - levels[i - 1].Price) <= 0))
                throw new ArgumentException(FormattableString.Invariant($"The {name} must go from the best price away, with sizes of zero or more; level {i} was {levels[i].Size:G6} at {levels[i].Price:G9}."), nameof(levels));
            prices.AddRange([levels[i].Price, levels[i].Price]);
            sums.AddRange([sum, sum += levels[i].Size]);
        }

        return sign > 0 ? new DepthSide([.. prices], [.. sums]) : new DepthSide([.. prices.AsEnumerable().Reverse()], [.. sums.AsEnumerable().Reverse()]);
    }
}
