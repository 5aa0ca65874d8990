namespace AlgoAcademy.Research;

/// <summary>
/// Shows nothing and waits for chances: it takes when the spread is tight and much is offered, both measured against what has been usual so far, and
/// stays below a fraction of the volume. Near the end it takes what there is. Cheap where liquidity comes and goes, useless where it does not.
/// After Kissell (2013), "The science of algorithmic trading", chapter 1. Taught in lesson 51.
/// </summary>
public sealed class LiquiditySeeker
{
    private readonly double _forget;
    private double _usualSpread = double.NaN;
    private double _usualSize = double.NaN;
    private double _others;
    private DateTime _last;

    /// <summary>An order to be worked.</summary>
    /// <param name="order">The order.</param>
    /// <param name="options">What it calls a chance; null for the usual.</param>
    /// <exception cref="ArgumentException">A parameter out of range; every fault is named.</exception>
    public LiquiditySeeker(ParentOrder order, LiquiditySeekerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(order);
        order.Check();
        (Order, Options, Left) = (order, options ?? new LiquiditySeekerOptions(), order.Quantity);
        Options.Check();
        _forget = 1 - Math.Pow(0.5, 1 / Options.HalfLife);
    }

    /// <summary>The order.</summary>
    public ParentOrder Order { get; }

    /// <summary>What it calls a chance.</summary>
    public LiquiditySeekerOptions Options { get; }

    /// <summary>Units not filled yet.</summary>
    public long Left { get; private set; }

    /// <summary>Units filled over all volume seen, ours included; NaN before any.</summary>
    public double Participation => (Order.Quantity - Left) / (Order.Quantity - Left + _others);

    /// <summary>Take or wait. The glimpse is compared with what was usual before it, and then remembered; the first is never a chance.</summary>
    /// <param name="glimpse">The market now.</param>
    /// <returns>Cross with a quantity and the price that is expected, or wait.</returns>
    /// <exception cref="ArgumentException">Prices that are none or crossed, sizes below zero, or a time before the last.</exception>
    public ChildDecision Decide(MarketGlimpse glimpse)
    {
        OptionRules.Require(OptionRules.Positive(glimpse.Bid).Concat(OptionRules.Within(glimpse.Ask, glimpse.Bid, double.MaxValue)).Concat(OptionRules.Within(glimpse.Offered, 0, 1e15))
            .Concat(OptionRules.Within(glimpse.OthersVolume, 0, 1e15))
            .Concat(glimpse.Now < _last ? [FormattableString.Invariant($"Now must not be before the last glimpse; was {glimpse.Now:O} after {_last:O}.")] : []), nameof(glimpse));
        _others += glimpse.OthersVolume;
        _last = glimpse.Now;
        var isChance = glimpse.Ask - glimpse.Bid <= Options.TightSpread * _usualSpread && glimpse.Offered >= Options.LargeSize * _usualSize;
        _usualSpread = Remember(_usualSpread, glimpse.Ask - glimpse.Bid);
        _usualSize = Remember(_usualSize, glimpse.Offered);
        var price = Order.IsBuy ? glimpse.Ask : glimpse.Bid;
        var quantity = glimpse.Now < Order.Start || IsBeyondLimit(price) ? 0
            : glimpse.Now >= Order.Start + ((Order.End - Order.Start) * Options.UrgentAt) ? Math.Min(Left, glimpse.Offered)
            : isChance ? Whole(Math.Min(Options.TakeShare * glimpse.Offered, Room)) : 0;
        return quantity == 0 ? new ChildDecision(ChildStep.Wait, double.NaN, 0) : new ChildDecision(ChildStep.Cross, price, quantity);
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
    public override string ToString() => FormattableString.Invariant($"liquidity seeker: {Order}, {Left} left");

    // ρV/(1 − ρ) of the others' volume, less what we have.
    private double Room => (Options.MaxParticipation / (1 - Options.MaxParticipation) * _others) - (Order.Quantity - Left);

    private double Remember(double usual, double seen) => double.IsNaN(usual) ? seen : usual + (_forget * (seen - usual));

    private bool IsBeyondLimit(double price) => Options.LimitPrice is { } limit && (Order.IsBuy ? price > limit : price < limit);

    // Whole lots; the last may be an odd one.
    private long Whole(double wanted) => wanted >= Left ? Left : Math.Max(0, (long)(wanted / Order.Lot)) * Order.Lot;
}
