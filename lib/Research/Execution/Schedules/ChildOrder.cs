namespace AlgoAcademy.Research;

/// <summary>
/// One slice at work: a limit at the near side of the spread that follows it, and a market order for the rest when patience is over.
/// </summary>
public sealed class ChildOrder
{
    private readonly DateTime _crossAt;
    private double _posted = double.NaN;

    /// <summary>A slice to be traded.</summary>
    /// <param name="slice">Quantity and times; the rest is crossed at its end.</param>
    /// <param name="isBuy">Buy, or else sell.</param>
    /// <param name="patience">Fraction of the slice's time after which the spread is crossed, from 0 (at once) to 1.</param>
    /// <exception cref="ArgumentException">A parameter out of range.</exception>
    public ChildOrder(ScheduleSlice slice, bool isBuy, double patience = 0.8)
    {
        OptionRules.Require(OptionRules.Within(slice.Quantity, 0, 1e15).Concat(OptionRules.Within(patience, 0, 1)), nameof(slice));
        (Slice, IsBuy, Left) = (slice, isBuy, slice.Quantity);
        _crossAt = slice.Start + ((slice.End - slice.Start) * patience);
    }

    /// <summary>The slice.</summary>
    public ScheduleSlice Slice { get; }

    /// <summary>Buy, or else sell.</summary>
    public bool IsBuy { get; }

    /// <summary>Units not filled yet.</summary>
    public long Left { get; private set; }

    /// <summary>What to do at these prices: post, follow, cross, or nothing.</summary>
    /// <param name="bid">Best bid, above zero.</param>
    /// <param name="ask">Best ask, not below the bid.</param>
    /// <param name="now">UTC.</param>
    /// <exception cref="ArgumentException">Prices that are none, or crossed.</exception>
    public ChildDecision Decide(double bid, double ask, DateTime now)
    {
        OptionRules.Require(OptionRules.Positive(bid).Concat(OptionRules.Within(ask, bid, double.MaxValue)), nameof(bid));
        if (Left == 0 || now < Slice.Start)
            return new ChildDecision(ChildStep.Wait, double.NaN, 0);
        if (now >= _crossAt)
            return new ChildDecision(ChildStep.Cross, IsBuy ? ask : bid, Left);
        var near = IsBuy ? bid : ask;
        if (near == _posted)
            return new ChildDecision(ChildStep.Wait, _posted, Left);
        var step = double.IsNaN(_posted) ? ChildStep.Post : ChildStep.Replace;
        _posted = near;
        return new ChildDecision(step, near, Left);
    }

    /// <summary>Part of it was filled.</summary>
    /// <param name="quantity">Units, from 0 to what is left.</param>
    /// <exception cref="ArgumentException">More than is left.</exception>
    public void Fill(long quantity)
    {
        OptionRules.Require(OptionRules.Within(quantity, 0, Left), nameof(quantity));
        Left -= quantity;
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{(IsBuy ? "buy" : "sell")} slice {Slice}, {Left} left");
}
