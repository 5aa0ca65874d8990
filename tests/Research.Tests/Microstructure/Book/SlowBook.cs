namespace AlgoAcademy.Research.Tests.Microstructure.Book;

/// <summary>
/// A book as plain as can be: one list, everything sorted anew whenever it is asked for. Written from the rules in words, not from
/// <see cref="OrderBook"/>'s code, to be compared with it.
/// </summary>
internal sealed partial class SlowBook(OrderBookOptions options)
{
    private readonly List<SlowOrder> orders = [];
    private long turn;
    private int? last;
    private (int High, int Low) reached;

    public List<BookTrade> Trades { get; } = [];

    public bool IsAuction { get; private set; }

    public long Now { get; private set; }

    public IEnumerable<(long Id, int Price, long Shown, long Reserve)> Queue(Side side) =>
        Standing(side).Select(order => (order.Terms.Id, order.Price!.Value, order.Shown, order.Reserve));

    public BookResult Add(BookOrder order)
    {
        Begin();
        if (Refusal(order) is var reason && reason != RejectReason.None)
            return new BookResult(OrderStatus.Rejected, 0, 0, reason);
        var result = Place(order);
        Settle();
        return result;
    }

    public bool Cancel(long id)
    {
        Begin();
        var gone = orders.RemoveAll(order => order.Terms.Id == id) > 0;
        Settle();
        return gone;
    }

    public BookResult Replace(long id, int price, long size)
    {
        Begin();
        var order = orders.SingleOrDefault(one => one.Terms.Id == id);
        if (order is null)
            return new BookResult(OrderStatus.Rejected, 0, 0, RejectReason.UnknownId);
        var isLimit = order.Price is { } at && !order.IsStop && order.Terms.Peg == PegTo.None && at >= options.LowestPrice && at <= options.HighestPrice;
        var reason = !isLimit ? RejectReason.Terms
            : size is <= 0 or > BookOrder.MaxSize ? RejectReason.Size
            : price < options.LowestPrice || price > options.HighestPrice ? RejectReason.Price
            : order.Terms.PostOnly && !IsAuction && Meets(order.Terms.Side, price) ? RejectReason.WouldTrade
            : RejectReason.None;
        if (reason != RejectReason.None)
            return new BookResult(OrderStatus.Rejected, 0, 0, reason);
        BookResult result;
        if (price == order.Price && size <= order.Open)
        {
            order.Shown = Math.Min(order.Shown, size);
            order.Reserve = size - order.Shown;
            result = new BookResult(OrderStatus.Working, 0, size);
        }
        else
        {
            orders.Remove(order);
            var anew = order.Terms with { Price = price, Size = size, Display = Math.Min(order.Terms.Display, size) };
            result = IsAuction ? Stand(anew, price, size, 0) : Trade(anew, price);
        }

        Settle();
        return result;
    }

    public void AdvanceTo(long time)
    {
        Begin();
        Now = time;
        orders.RemoveAll(order => order.Terms.TimeInForce == TimeInForce.GoodTillDate && order.Terms.ExpiresAt <= time);
        Settle();
    }

    public void EndDay()
    {
        Begin();
        orders.RemoveAll(order => order.Terms.TimeInForce == TimeInForce.Day);
        Settle();
    }

    private void Begin()
    {
        Trades.Clear();
        reached = (last ?? int.MinValue, last ?? int.MaxValue);
    }

    private static bool IsBuy(Side side) => side == Side.Buy;

    private IEnumerable<SlowOrder> Standing(Side side) => orders
        .Where(order => order.Terms.Side == side && order.Price is not null && !order.IsStop)
        .OrderBy(order => IsBuy(side) ? -order.Price!.Value : order.Price!.Value).ThenBy(order => order.Turn);

    private IEnumerable<SlowOrder> Others(Side side) => Standing(IsBuy(side) ? Side.Sell : Side.Buy);

    private static bool Reaches(Side side, int limit, int price) => IsBuy(side) ? limit >= price : limit <= price;

    private bool Meets(Side side, int limit) => Others(side).FirstOrDefault() is { } best && Reaches(side, limit, best.Price!.Value);

    private int Anything(Side side) => IsBuy(side) ? options.HighestPrice + 1 : options.LowestPrice - 1;

    private int Limit(BookOrder order) => order.Kind == OrderKind.Market ? Anything(order.Side) : order.Price;

    private BookResult Place(BookOrder order)
    {
        if (order.Kind is OrderKind.Stop or OrderKind.StopLimit)
        {
            var isDue = last is { } price && Reaches(order.Side, price, order.StopPrice) && !IsAuction;
            return isDue ? Trade(Awake(order), Limit(Awake(order))) : Wait(order, isStop: true);
        }

        if (order.Peg != PegTo.None)
            return !IsAuction && PegPrice(order) is { } peg ? Trade(order, peg) : Wait(order, isStop: false);
        if (IsAuction)
            return Stand(order, Limit(order), order.Size, 0);
        return order.AuctionOnly ? Wait(order, isStop: false) : Trade(order, Limit(order));
    }

    private static BookOrder Awake(BookOrder stop) => stop with { Kind = stop.Kind == OrderKind.Stop ? OrderKind.Market : OrderKind.Limit };

    private BookResult Wait(BookOrder order, bool isStop)
    {
        orders.Add(new SlowOrder(order) { IsStop = isStop, Price = isStop ? order.StopPrice : null, Shown = order.Size, Turn = ++turn, Kept = turn });
        return new BookResult(OrderStatus.Held, 0, order.Size);
    }

    private BookResult Stand(BookOrder order, int price, long open, long filled)
    {
        var shown = order.Display == 0 ? open : Math.Min(open, order.Display);
        orders.Add(new SlowOrder(order) { Price = price, Shown = shown, Reserve = open - shown, Turn = ++turn, Kept = turn });
        return new BookResult(OrderStatus.Working, filled, open);
    }
}
