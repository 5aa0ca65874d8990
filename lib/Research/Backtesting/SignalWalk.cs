using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AlgoAcademy.Research;

/// <summary>
/// The walk through time of a backtest on a signal. Between two changes of the signal nothing is traded, so the equity of the
/// whole stretch is cash + quantity · close, eight bars at a time; only the bars of a fill are visited one by one.
/// </summary>
/// <param name="setup">Bars, signal, costs and options.</param>
/// <param name="fills">Takes each fill; null when nobody has asked for them, which most runs do not.</param>
internal sealed class SignalWalk(BacktestSetup setup, List<Fill>? fills = null)
{
    private readonly BarSeries _bars = setup.Bars;
    private readonly double[] _equity = GC.AllocateUninitializedArray<double>(setup.Bars.Count);
    private readonly ExitLevels? _exits = setup.Options.Exits is { } bracket ? new(bracket, setup.Bars) : null;
    private Order _placed = new(-1, 0);
    private int _marked;

    /// <summary>Cash, units and what trading has cost.</summary>
    public Account Account { get; } = new(setup.Options.InitialCash, setup.Costs);

    /// <summary>Equity at each close.</summary>
    public double[] Equity => _equity;

    /// <summary>Bar at whose close the equity was first zero or below.</summary>
    public int? RuinedAt { get; private set; }

    /// <summary>Every change decided at the close of t is filled at the open of t + 1; after ruin the account is closed.</summary>
    public SignalWalk Run()
    {
        const int batch = 64;
        Span<Step> steps = stackalloc Step[batch];
        Span<double> opens = stackalloc double[batch];
        var changes = setup.Signal.Changes();
        var count = batch;
        while (count == batch && RuinedAt is null)
        {
            count = changes.Take(steps);
            Gather(steps[..count], opens);
            for (var i = 0; i < count && RuinedAt is null; i++)
            {
                Follow(steps[i], opens[i]);
            }
        }

        if (RuinedAt is null)
        {
            Hold(_bars.Count);
        }

        if (RuinedAt is { } ruin)
        {
            CloseAfter(ruin);
        }

        return this;
    }

    // Prices that lie far apart in memory, asked for together: the waits overlap.
    private void Gather(ReadOnlySpan<Step> steps, Span<double> opens)
    {
        var open = _bars.Open.Values.AsSpan();
        for (var i = 0; i < steps.Length; i++)
        {
            opens[i] = open[Math.Min(steps[i].Index + 1, open.Length - 1)];
        }
    }

    private void Follow(Step change, double open)
    {
        if (change.Index + 1 == _bars.Count)
        {
            return;
        }

        Hold(change.Index + 1);
        if (RuinedAt is null)
        {
            _placed = new Order(change.Index, change.Target);
            Write(_placed, _marked, Account.Trade(change.Target, open));
        }
    }

    // The marks since the ruin were made as if the position were held on; they are made again.
    private void CloseAfter(int ruin)
    {
        _marked = ruin + 1;
        if (_marked < _bars.Count)
        {
            Write(new Order(ruin, 0), _marked, Account.Trade(0, _bars.Open[_marked]));
        }

        Mark(_bars.Count);
    }

    // Holds the position up to a bar, or to the bar on which its bracket closes it.
    private void Hold(int end)
    {
        if (_exits is not null && Account.Quantity != 0 && _exits.Find(_marked, end) is var bar and >= 0)
        {
            Mark(bar);
            if (RuinedAt is null)
            {
                var (price, isStop) = _exits.PriceAt(bar);
                Write(_placed with { TargetExposure = 0 }, bar, Account.Exit(price, slips: isStop));
            }
        }

        if (RuinedAt is null)
        {
            Mark(end);
        }
    }

    private void Write(Order order, int bar, Execution execution)
    {
        if (execution.Quantity != 0)
        {
            fills?.Add(new Fill(
                order, bar, _bars.CloseTime[bar], execution.Quantity, execution.Price, execution.Commission, execution.Slippage));
            _exits?.Set(execution.Price, isLong: Account.Quantity > 0);
        }
    }

    private void Mark(int end)
    {
        Value(_bars.Close.Values.AsSpan(), (Account.Cash, Account.Quantity), _marked, end, _equity);

        // Prices are above zero: only what is owed or sold short can take the equity to zero.
        if (RuinedAt is null && (Account.Cash <= 0 || Account.Quantity < 0))
        {
            var ruin = _equity.AsSpan(_marked..end).IndexOfAnyInRange(double.NegativeInfinity, 0);
            RuinedAt = ruin < 0 ? null : _marked + ruin;
        }

        _marked = end;
    }

    // Up to seven bars beyond the end are valued too: the next stretch writes them again.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Value(ReadOnlySpan<double> close, (double Cash, double Quantity) held, int start, int end, Span<double> equity)
    {
        ref var price = ref MemoryMarshal.GetReference(close);
        ref var value = ref MemoryMarshal.GetReference(equity[..close.Length]);
        var (cash, quantity) = (Vector512.Create(held.Cash), Vector512.Create(held.Quantity));
        var t = start;
        for (; t < end && t <= close.Length - Eight.Count; t += Eight.Count)
        {
            (cash + (quantity * Vector512.LoadUnsafe(ref price, (nuint)t))).StoreUnsafe(ref value, (nuint)t);
        }

        for (; t < end; t++)
        {
            equity[t] = held.Cash + (held.Quantity * close[t]);
        }
    }
}
