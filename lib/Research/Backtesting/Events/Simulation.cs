using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AlgoAcademy.Research;

/// <summary>
/// The walk through time: accrue, fill at the open, fill inside the bar, mark at the close, look at the margin, ask the strategy.
/// </summary>
internal sealed class Simulation
{
    private const int BarsPerCacheLine = 8;
    private const int BarsAhead = 64;

    private readonly IStrategy _strategy;
    private readonly MarginPlan _margin;
    private readonly Execute _execute;
    private readonly StrategyContext _context;

    public Simulation(Market market, IStrategy strategy, EventOptions options)
    {
        Market = market;
        Options = options;
        _strategy = strategy;
        _margin = options.Margin;
        Portfolio = new Portfolio(market, options);
        Books = [.. market.Instruments.Select(_ => new WorkingOrders())];
        Ledger = new EventLedger(market);
        _context = new StrategyContext(this);
        _execute = new Execute(this);
    }

    public Market Market { get; }

    public EventOptions Options { get; }

    public Portfolio Portfolio { get; }

    public WorkingOrders[] Books { get; }

    public EventLedger Ledger { get; }

    public List<TradeOrder> Orders { get; } = [];

    public FillLog Fills { get; } = new();

    public int Bar { get; private set; }

    /// <summary>Bar at whose close the equity was first zero or below.</summary>
    public int? RuinedAt { get; private set; }

    /// <summary>Bars at whose close the broker called the positions in.</summary>
    public List<int> Liquidations { get; } = [];

    public void Run()
    {
        if (Books.Length == 1 && Market.Rate[0] is null && Portfolio.IsFree)
        {
            RunOne(Books[0]);
            return;
        }

        for (Bar = 0; Bar < Market.Count; Bar++)
        {
            if (Bar > 0 && !Portfolio.IsFree)
            {
                Portfolio.Accrue(Bar);
            }

            if (_execute.IsConcerned(Bar))
            {
                _execute.Run(Bar);
            }

            Close(Ledger.Mark(Bar, Portfolio));
        }
    }

    // The same for one instrument that costs nothing to hold: cash and quantity stand still between fills.
    // Optimized from the first call on: a notebook calls it once.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void RunOne(WorkingOrders book)
    {
        double[] low = Market.Low[0], high = Market.High[0], close = Market.Close[0], marked = Ledger.Equity;
        var times = MemoryMarshal.Cast<DateTime, long>(Market.Axis.Times.AsSpan());
        ReadOnlySpan<long> opens = MemoryMarshal.Cast<double, long>(Market.Open[0]);
        var (cash, held, hasMargin) = (Portfolio.CashAt(0), 0.0, _margin.Maintenance > 0);
        Ledger.Mark(0, Portfolio);
        for (var bar = 0; bar < close.Length; bar++)
        {
            Bar = bar;

            // A fill reads the open and the time of its bar, of columns nobody walks along: bring them into the cache in time.
            if (bar % BarsPerCacheLine == 0)
            {
                var ahead = Math.Min(bar + BarsAhead, close.Length - 1);
                Volatile.Read(in opens[ahead]);
                Volatile.Read(in times[ahead]);
            }

            if (book.ConcernedBy(low[bar], high[bar]))
            {
                _execute.Run(bar);
                Ledger.Mark(bar, Portfolio);
                (cash, held) = (Portfolio.CashAt(bar), Portfolio.Quantity[0]);
            }

            var equity = cash + (held * close[bar]);
            marked[bar] = equity;
            if (equity > 0 && !hasMargin && RuinedAt is null)
            {
                _strategy.OnBar(_context);
            }
            else
            {
                Close(equity);
            }
        }
    }

    private void Close(double equity)
    {
        if (equity <= 0 || _margin.Maintenance > 0)
        {
            LookAtMargin(equity);
        }

        if (RuinedAt is null)
        {
            _strategy.OnBar(_context);
        }
    }

    public void Fill(in OrderFill fill)
    {
        Fills.Add(in fill);
        _strategy.OnFill(_context, in fill);
    }

    public TradeOrder Submit(OrderRequest request) => Submit(new TradeOrder(Orders.Count + 1, Bar, request));

    public TradeOrder Submit(in PlainOrder plain, OrderStatus status) => Submit(new TradeOrder(Orders.Count + 1, Bar, in plain) { Status = status });

    private TradeOrder Submit(TradeOrder order)
    {
        if (order is { Kind: not OrderKind.Target, Status: OrderStatus.Working })
        {
            order.Remaining = Market.Instruments[order.Instrument].WholeLots(order.Quantity);
            if (order.Remaining == 0)
            {
                (order.Status, order.Reason) = (OrderStatus.Rejected, FormattableString.Invariant(
                    $"{order.Quantity} is less than one lot of {Market.Instruments[order.Instrument].LotSize}."));
            }
        }

        if (RuinedAt is not null && !order.IsLiquidation)
        {
            (order.Status, order.Reason) = (OrderStatus.Rejected, "The account is ruined.");
        }

        if (order is { Kind: OrderKind.TrailingStop, Status: OrderStatus.Working })
        {
            FillRule.Trail(order, Market.Close[order.Instrument][Bar], Market.Close[order.Instrument][Bar]);
        }

        Orders.Add(order);
        if (order.IsOpen)
        {
            Books[order.Instrument].Add(order);
        }

        return order;
    }

    /// <summary>Ends an order and what hangs on it.</summary>
    public void End(TradeOrder order, OrderStatus status, string reason, int about = 0)
    {
        if (!order.IsOpen)
        {
            return;
        }

        order.End(status, reason, about);
        Books[order.Instrument].Touch();
        if (order.Filled == 0)
        {
            foreach (var child in order.Children)
            {
                End(child, OrderStatus.Cancelled, "Its entry #{0} was never filled.", order.Id);
            }
        }
    }

    /// <summary>Ties orders together: what one fills the others lose.</summary>
    public void Tie(TradeOrder[] orders)
    {
        var first = orders.FirstOrDefault() ?? throw new ArgumentException("orders must not be empty.", nameof(orders));
        var odd = orders.FirstOrDefault(order => !order.IsOpen || order.Instrument != first.Instrument || order.Remaining != first.Remaining || Orders[order.Id - 1] != order);
        if (odd is not null)
        {
            throw new ArgumentException($"orders must be open, of this backtest, of one instrument and of one quantity; {odd} is not like {first}.", nameof(orders));
        }

        foreach (var order in orders)
        {
            order.Ties = orders;
        }
    }

    private void LookAtMargin(double equity)
    {
        if (equity <= 0)
        {
            RuinedAt ??= Bar;
        }

        var isCall = equity <= 0 || equity < _margin.Maintenance * Portfolio.GrossAt(Market.Close, Bar, Bar);
        if (!isCall || Orders is [.., { IsLiquidation: true, IsOpen: true }])
        {
            return;
        }

        foreach (var order in Orders.Where(order => order.IsOpen).ToList())
        {
            End(order, OrderStatus.Cancelled, "All orders end when the broker closes the positions.");
        }

        Liquidations.Add(Bar);
        for (var i = 0; i < Books.Length; i++)
        {
            if (Portfolio.Quantity[i] != 0)
            {
                Submit(new TradeOrder(Orders.Count + 1, Bar, new PlainOrder(OrderKind.Target, 0, i)) { IsLiquidation = true });
            }
        }
    }
}
