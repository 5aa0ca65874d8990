using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AlgoAcademy.Research;

/// <summary>
/// The walk through time of a backtest on a signal. Between two changes of the signal nothing is traded, so the equity of the
/// whole stretch is cash + quantity · close, eight bars at a time; only the bars of a fill are visited one by one.
/// </summary>
internal sealed class SignalWalk(BarSeries bars, Signal signal, Account account)
{
    private readonly double[] _equity = GC.AllocateUninitializedArray<double>(bars.Count);
    private double _wanted;
    private int _marked;

    /// <summary>Equity at each close.</summary>
    public double[] Equity => _equity;

    /// <summary>Bar at whose close the equity was first zero or below.</summary>
    public int? RuinedAt { get; private set; }

    /// <summary>Every change decided at the close of t is filled at the open of t + 1; after ruin the account is closed.</summary>
    public void Run()
    {
        const int batch = 64;
        Span<Step> steps = stackalloc Step[batch];
        Span<double> opens = stackalloc double[batch];
        var changes = signal.Changes();
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
            Mark(bars.Count);
        }

        if (RuinedAt is { } ruin)
        {
            CloseAfter(ruin);
        }
    }

    /// <summary>The fills of that walk, by walking it again without the marks: most runs never ask for them.</summary>
    public static List<Fill> Fills(BarSeries bars, Signal signal, Account account, int? ruinedAt)
    {
        var fills = new List<Fill>();
        var end = Math.Min(bars.Count - 1, ruinedAt ?? int.MaxValue);
        var wanted = 0.0;
        for (var changes = signal.Changes(); changes.MoveNext(out var change) && change.Index < end;)
        {
            wanted = change.Target;
            Add(new Order(change.Index, wanted));
        }

        if (ruinedAt is { } ruin && wanted != 0 && ruin + 1 < bars.Count)
        {
            Add(new Order(ruin, 0));
        }

        return fills;

        void Add(Order order)
        {
            if (account.TryFill(order, order.Index + 1, bars, out var fill))
            {
                fills.Add(fill);
            }
        }
    }

    // Prices that lie far apart in memory, asked for together: the waits overlap.
    private void Gather(ReadOnlySpan<Step> steps, Span<double> opens)
    {
        var open = bars.Open.Values.AsSpan();
        for (var i = 0; i < steps.Length; i++)
        {
            opens[i] = open[Math.Min(steps[i].Index + 1, open.Length - 1)];
        }
    }

    private void Follow(Step change, double open)
    {
        if (change.Index + 1 == bars.Count)
        {
            return;
        }

        Mark(change.Index + 1);
        if (RuinedAt is null)
        {
            _wanted = change.Target;
            account.Trade(_wanted, open);
        }
    }

    // The marks since the ruin were made as if the position were held on; they are made again.
    private void CloseAfter(int ruin)
    {
        _marked = ruin + 1;
        if (_marked < bars.Count && _wanted != 0)
        {
            account.Trade(0, bars.Open[_marked]);
        }

        Mark(bars.Count);
    }

    private void Mark(int end)
    {
        Value(bars.Close.Values.AsSpan(), (account.Cash, account.Quantity), _marked, end, _equity);

        // Prices are above zero: only what is owed or sold short can take the equity to zero.
        if (RuinedAt is null && (account.Cash <= 0 || account.Quantity < 0))
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
