namespace AlgoAcademy.Research;

/// <summary>
/// Stands before every order and lets it go or names the limit that stops it, in a fixed order: kill switch, stale data, price collar,
/// order size, position, exposure, order rate, daily loss, drawdown. An order that only makes a position smaller passes the limits on
/// position, exposure and losses, for those are there to be left; nothing but <see cref="CheckFlatten"/> passes the kill switch. What is
/// not known is refused. Controls after SEC Rule 15c3-5 (2010) and MiFID II RTS 6 (2017).
/// </summary>
public sealed class RiskGate
{
    private readonly TimeProvider _clock;
    private readonly TokenBucket _rate;

    /// <summary>A gate that is open.</summary>
    /// <param name="limits">The limits.</param>
    /// <param name="killSwitch">Stops everything once tripped.</param>
    /// <param name="clock">The present, UTC.</param>
    /// <exception cref="ArgumentException">Limits out of range; every fault is named.</exception>
    public RiskGate(RiskLimits limits, KillSwitch killSwitch, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentNullException.ThrowIfNull(killSwitch);
        ArgumentNullException.ThrowIfNull(clock);
        limits.Check();
        (Limits, KillSwitch, _clock) = (limits, killSwitch, clock);
        _rate = new TokenBucket(limits.OrdersPerSecond, limits.Burst, clock);
    }

    /// <summary>The limits.</summary>
    public RiskLimits Limits { get; }

    /// <summary>Stops everything once tripped.</summary>
    public KillSwitch KillSwitch { get; }

    /// <summary>Orders judged so far.</summary>
    public long Judged { get; private set; }

    /// <summary>Orders stopped so far.</summary>
    public long Stopped { get; private set; }

    /// <summary>Judges an order. It counts against the order rate when it gets that far.</summary>
    /// <param name="order">The order.</param>
    /// <param name="view">Market and account.</param>
    public RiskVerdict Check(OrderIntent order, RiskView view)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(view);
        return Count(KillSwitch.IsTripped
            ? new RiskVerdict(RiskLimit.KillSwitch, KillSwitch.Reason)
            : First(Data(view), Collar(order, view), Size(order, view), Position(order, view), Exposure(order, view), Rate, () => Losses(order, view)));
    }

    /// <summary>Judges an order that closes positions after the kill switch was tripped: it must make its position smaller.</summary>
    /// <param name="order">The order.</param>
    /// <param name="view">Market and account.</param>
    public RiskVerdict CheckFlatten(OrderIntent order, RiskView view)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(view);
        return Count(IsReducing(order, view)
            ? First(Data(view), Collar(order, view), Rate)
            : new RiskVerdict(RiskLimit.Position, FormattableString.Invariant($"closing must make the position of {view.Position} smaller; the order is for {order.Quantity}")));
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"risk gate: {Judged} judged, {Stopped} stopped; {KillSwitch}; {Limits}");

    private RiskVerdict Count(RiskVerdict verdict)
    {
        Judged++;
        Stopped += verdict.IsAccepted ? 0 : 1;
        return verdict;
    }

    private static RiskVerdict First(params ReadOnlySpan<Func<RiskVerdict>> checks)
    {
        foreach (var check in checks)
        {
            if (check() is { IsAccepted: false } stopped)
                return stopped;
        }

        return RiskVerdict.Accepted;
    }

    private static RiskVerdict Pass(bool passes, RiskLimit limit, FormattableString reason) =>
        passes ? RiskVerdict.Accepted : new RiskVerdict(limit, FormattableString.Invariant(reason));

    private Func<RiskVerdict> Data(RiskView view) => () =>
    {
        var age = _clock.GetUtcNow().UtcDateTime - view.QuoteTime;
        return Pass(age <= Limits.MaxQuoteAge && age >= -Limits.MaxQuoteAge && view.ReferencePrice > 0, RiskLimit.StaleData,
            $"the last quote, {view.ReferencePrice}, is {age.TotalSeconds:F1} s old; {Limits.MaxQuoteAge.TotalSeconds:F1} s is the limit");
    };

    private Func<RiskVerdict> Collar(OrderIntent order, RiskView view) => () =>
    {
        var distance = double.IsNaN(order.LimitPrice) ? 0 : Math.Abs(order.LimitPrice - view.ReferencePrice) / view.ReferencePrice;
        return Pass(distance <= Limits.PriceCollar, RiskLimit.PriceCollar, $"{order.LimitPrice} is {distance:P1} from {view.ReferencePrice}; {Limits.PriceCollar:P1} is the limit");
    };

    private Func<RiskVerdict> Size(OrderIntent order, RiskView view) => () =>
    {
        var (size, limit) = (Value(order.Quantity, view), Limits.MaxOrder * Half(view) * view.Equity);
        // An order that closes a whole position may be as large as the position.
        return Pass(size > 0 && double.IsFinite(size) && (size <= limit || IsReducing(order, view)), RiskLimit.OrderSize, $"the order is worth {size:F2}; {limit:F2} is the limit");
    };

    private Func<RiskVerdict> Position(OrderIntent order, RiskView view) => () =>
    {
        var (size, limit) = (Value(view.Position + order.Quantity, view), Limits.MaxPosition * Half(view) * view.Equity);
        return Pass(size <= limit || IsReducing(order, view), RiskLimit.Position, $"the position would be worth {size:F2}; {limit:F2} is the limit");
    };

    private Func<RiskVerdict> Exposure(OrderIntent order, RiskView view) => () =>
    {
        var gross = view.GrossExposure - Value(view.Position, view) + Value(view.Position + order.Quantity, view);
        var net = Math.Abs(view.NetExposure + (order.Quantity * view.ReferencePrice));
        var passes = gross <= Limits.MaxGross * view.Equity && net <= Limits.MaxNet * view.Equity;
        return Pass(passes || IsReducing(order, view), RiskLimit.Exposure, $"gross would be {gross:F2} of {Limits.MaxGross * view.Equity:F2}, net {net:F2} of {Limits.MaxNet * view.Equity:F2}");
    };

    private RiskVerdict Rate() => Pass(_rate.TryTake(), RiskLimit.OrderRate, $"more than {Limits.OrdersPerSecond} orders a second, {Limits.Burst} at once");

    private RiskVerdict Losses(OrderIntent order, RiskView view)
    {
        var (day, drawdown) = (Loss(view.DayStartEquity, view.Equity), Loss(view.PeakEquity, view.Equity));
        if (drawdown >= Limits.HaltAt)
            KillSwitch.Trip(FormattableString.Invariant($"drawdown {drawdown:P1}, halt at {Limits.HaltAt:P1}"));
        if (IsReducing(order, view) && drawdown < Limits.HaltAt)
            return RiskVerdict.Accepted;
        var onDay = Pass(day < Limits.DailyLoss, RiskLimit.DailyLoss, $"{day:P2} was lost today; {Limits.DailyLoss:P2} ends the day");
        return onDay.IsAccepted ? Pass(drawdown < Limits.HaltAt, RiskLimit.Drawdown, $"the equity is {drawdown:P1} below its peak; {Limits.HaltAt:P1} halts") : onDay;
    }

    private double Half(RiskView view) => Loss(view.PeakEquity, view.Equity) >= Limits.HalveAt ? 0.5 : 1;

    private static double Loss(double from, double to) => (from - to) / from;

    private static double Value(double quantity, RiskView view) => Math.Abs(quantity * view.ReferencePrice);

    private static bool IsReducing(OrderIntent order, RiskView view) =>
        order.Quantity * view.Position < 0 && Math.Abs(order.Quantity) <= Math.Abs(view.Position);
}
