namespace AlgoAcademy.Research;

/// <summary>An order that was submitted, with what has become of it. Only the simulation changes it.</summary>
public sealed class TradeOrder
{
    private readonly double _asked;
    private OrderRequest? _request;
    private string? _reason;
    private int _about;

    internal TradeOrder(int id, int placedAt, OrderRequest request)
    {
        (Id, PlacedAt, ActiveFrom, Kind, Instrument) = (id, placedAt, placedAt + 1, request.Kind, request.Instrument);
        (TimeInForce, LimitPrice, StopPrice) = (request.TimeInForce, request.LimitPrice, request.StopPrice);
        (_request, _asked, Remaining) = (request, Kind == OrderKind.Target ? request.TargetExposure : request.Quantity, request.Quantity);
    }

    internal TradeOrder(int id, int placedAt, in PlainOrder order)
    {
        (Id, PlacedAt, ActiveFrom, Kind, Instrument) = (id, placedAt, placedAt + 1, order.Kind, order.Instrument);
        LimitPrice = Kind == OrderKind.Limit ? order.Price : double.NaN;
        StopPrice = Kind == OrderKind.Stop ? order.Price : double.NaN;
        (_asked, Remaining) = (order.Amount, Kind == OrderKind.Target ? double.NaN : order.Amount);
    }

    /// <summary>Number of the order, from 1 in the order of submission.</summary>
    public int Id { get; }

    /// <summary>What was asked for.</summary>
    public OrderRequest Request =>
        _request ??= new PlainOrder(Kind, _asked, Instrument, Kind == OrderKind.Stop ? StopPrice : LimitPrice).ToRequest();

    /// <summary>Position in the list of instruments.</summary>
    public int Instrument { get; }

    /// <summary>Bar at whose close (or during whose fills) it was submitted: it fills at a later bar.</summary>
    public int PlacedAt { get; }

    /// <summary>What has become of it.</summary>
    public OrderStatus Status { get; internal set; } = OrderStatus.Working;

    /// <summary>Units filled so far, signed.</summary>
    public double Filled { get; internal set; }

    /// <summary>Units still to be filled, signed; NaN for a target that has not traded yet.</summary>
    public double Remaining { get; internal set; }

    /// <summary>Price that sets it off now; a trailing stop moves it.</summary>
    public double StopPrice { get; internal set; }

    /// <summary>Why it was cancelled or rejected; null otherwise.</summary>
    public string? Reason
    {
        get => _about == 0 ? _reason : _reason!.Replace("{0}", _about.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        internal set => _reason = value;
    }

    /// <summary>True while it may still fill.</summary>
    public bool IsOpen => Status is OrderStatus.Working or OrderStatus.Held;

    /// <summary>First bar at which it may fill.</summary>
    internal int ActiveFrom { get; set; }

    /// <summary>Price of the fill that set it standing inside a bar: the market was there, whatever the open was. NaN otherwise.</summary>
    internal double StandsFrom { get; set; } = double.NaN;

    /// <summary>A fill of this bar set it going: the open was over by then.</summary>
    internal bool HasJustWoken { get; set; }

    /// <summary>Its stop was reached: it is a market order now, or a limit order.</summary>
    internal bool IsTriggered { get; set; }

    /// <summary>Closes a position that the broker no longer lends for.</summary>
    internal bool IsLiquidation { get; init; }

    /// <summary>The closing orders that wait for its fills.</summary>
    internal TradeOrder[] Children { get; set; } = [];

    /// <summary>The orders it shares its remaining quantity with, itself among them: what one fills the others lose.</summary>
    internal TradeOrder[] Ties { get; set; } = [];

    internal bool IsBuy => Remaining > 0;

    internal OrderKind Kind { get; }

    internal TimeInForce TimeInForce { get; }

    /// <summary>Worst price it accepts; NaN where it has none.</summary>
    internal double LimitPrice { get; }

    /// <summary>Units asked for, signed; NaN for a target.</summary>
    internal double Quantity => Kind == OrderKind.Target ? double.NaN : _asked;

    /// <summary>Position value / equity asked for; NaN for all but a target.</summary>
    internal double TargetExposure => Kind == OrderKind.Target ? _asked : double.NaN;

    /// <summary>Ends it. The reason is put into words when somebody asks: most orders end because of another one.</summary>
    /// <param name="status">What became of it.</param>
    /// <param name="reason">Why; {0} stands for the other order.</param>
    /// <param name="about">The other order, 0 for none.</param>
    internal void End(OrderStatus status, string reason, int about) => (Status, _reason, _about) = (status, reason, about);

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"#{Id} {Kind} {(Kind == OrderKind.Target ? $"to {TargetExposure}" : $"{Quantity}")}, {Status}");
}
