namespace AlgoAcademy.Research;

/// <summary>One bar: which open orders fill, in which order, at which price and for how much.</summary>
internal sealed class Execute(Simulation simulation)
{
    private readonly Market _market = simulation.Market;
    private readonly WorkingOrders[] _books = simulation.Books;
    private readonly double[][] _high = simulation.Market.High;
    private readonly double[][] _low = simulation.Market.Low;
    private readonly FillPrices _prices = new(simulation.Market, simulation.Options);
    private readonly double _participation = simulation.Options.Participation;
    private readonly bool _onTouch = simulation.Options.LimitsFillOnTouch;
    private readonly double[] _room = new double[simulation.Books.Length];
    private readonly List<int> _concerned = [];
    private int _bar;

    /// <summary>Whether a bar may do anything to an open order; at most bars it does not.</summary>
    public bool IsConcerned(int bar)
    {
        for (var i = 0; i < _books.Length; i++)
        {
            if (_books[i].ConcernedBy(_low[i][bar], _high[i][bar]))
            {
                return true;
            }
        }

        return false;
    }

    public void Run(int bar)
    {
        _bar = bar;
        if (_books.Length == 1)
        {
            AtOpen(0);
            Inside(0);
            return;
        }

        _concerned.Clear();
        for (var i = 0; i < _books.Length; i++)
        {
            if (_books[i].ConcernedBy(_low[i][bar], _high[i][bar]))
            {
                _concerned.Add(i);
            }
        }

        AtOpen();
        foreach (var i in _concerned)
        {
            Inside(i);
        }
    }

    private void Inside(int instrument)
    {
        var (orders, range) = (_books[instrument].All, (_market.High[instrument][_bar], _market.Low[instrument][_bar]));
        Inside(orders, _market.Open[instrument][_bar], range);
        for (var k = 0; k < orders.Count; k++)
        {
            EndOfBar(orders[k], range);
        }

        _books[instrument].Touch();
    }

    private bool MayFill(TradeOrder order) => order.Status == OrderStatus.Working && order.ActiveFrom <= _bar;

    private void Expire(List<TradeOrder> orders)
    {
        for (var k = 0; k < orders.Count; k++)
        {
            if (MayFill(orders[k]) && Expiry.IsOver(orders[k], _market.Axis, _bar))
            {
                simulation.End(orders[k], OrderStatus.Expired, $"{orders[k].TimeInForce}: over before the bar of {_market.Axis.Times[_bar]:u}.");
            }
        }
    }

    // All instruments open at one time: whoever was first in line is first, whatever the instrument.
    private void AtOpen()
    {
        List<TradeOrder> opening = [];
        foreach (var i in _concerned)
        {
            BeforeOpen(i);
            opening.AddRange(_books[i].All.Where(MayFill));
        }

        opening.Sort(static (one, other) => one.Id.CompareTo(other.Id));
        foreach (var order in opening)
        {
            // What these fills set going is not in this list: it is asked inside the bar, for its open is over.
            if (MayFill(order))
            {
                AtOpen(order, _market.Open[order.Instrument][_bar]);
            }
        }
    }

    // The same for one instrument: its orders stand in line already.
    private void AtOpen(int instrument)
    {
        BeforeOpen(instrument);
        var (orders, open) = (_books[instrument].All, _market.Open[instrument][_bar]);
        for (var k = 0; k < orders.Count; k++)
        {
            if (MayFill(orders[k]) && !orders[k].HasJustWoken)
            {
                AtOpen(orders[k], open);
            }
        }
    }

    private void BeforeOpen(int instrument)
    {
        _room[instrument] = double.IsPositiveInfinity(_participation) ? double.PositiveInfinity : _participation * _market.Volume[instrument][_bar];
        if (_books[instrument].MayExpire)
        {
            Expire(_books[instrument].All);
        }
    }

    private void AtOpen(TradeOrder order, double open)
    {
        var price = FillRule.AtOpen(order, open);
        if (!double.IsNaN(price))
        {
            var waited = order.Kind is OrderKind.Limit && order.ActiveFrom < _bar;
            Fill(order, price, waited);
        }

        if (order.IsOpen && order.TimeInForce is TimeInForce.ImmediateOrCancel or TimeInForce.FillOrKill)
        {
            simulation.End(order, OrderStatus.Cancelled, $"{order.TimeInForce}: not filled whole at the open.");
        }
    }

    private void Inside(List<TradeOrder> orders, double open, (double High, double Low) range)
    {
        for (var k = 0; k < orders.Count; k++)
        {
            if (MayFill(orders[k]) && FillRule.StopInside(orders[k], open, range) is var price && !double.IsNaN(price))
            {
                Fill(orders[k], price, waited: false);
            }
        }

        for (var k = 0; k < orders.Count; k++)
        {
            if (!MayFill(orders[k]) || FillRule.LimitInside(orders[k], range, _onTouch) is not (var price and not double.NaN))
            {
                continue;
            }

            var order = orders[k];
            Fill(order, price, waited: true);

            // A stop that stands since this fill may still be reached in this bar, and then it is taken to be.
            foreach (var child in order.Children)
            {
                if (MayFill(child) && FillRule.StopInside(child, open, range) is var stopped && !double.IsNaN(stopped))
                {
                    Fill(child, stopped, waited: false);
                }
            }
        }
    }

    private void EndOfBar(TradeOrder order, (double High, double Low) range)
    {
        (order.StandsFrom, order.HasJustWoken) = (double.NaN, false);
        if (MayFill(order) && order.Kind == OrderKind.TrailingStop)
        {
            FillRule.Trail(order, range.High, range.Low);
        }
    }

    private void Fill(TradeOrder order, double reference, bool waited)
    {
        var i = order.Instrument;
        if (order.Kind == OrderKind.Target && double.IsNaN(order.Remaining))
        {
            order.Remaining = order.TargetExposure == 0 || simulation.RuinedAt is not null
                ? -simulation.Portfolio.Quantity[i]
                : _market.Instruments[i].WholeLots(_prices.ToReach(order.TargetExposure, (i, _bar), simulation.Portfolio));
        }

        if (order.Remaining == 0)
        {
            simulation.End(order, OrderStatus.Cancelled, "There was nothing to trade.");
            return;
        }

        var quantity = Available(order);
        if (quantity != 0)
        {
            Trade(order, quantity, (reference, waited));
        }
    }

    // What the volume of the bar leaves, in whole lots.
    private double Available(TradeOrder order)
    {
        if (Math.Abs(order.Remaining) <= _room[order.Instrument])
        {
            return order.Remaining;
        }

        return order.TimeInForce == TimeInForce.FillOrKill
            ? 0
            : Math.Sign(order.Remaining) * _market.Instruments[order.Instrument].WholeLots(_room[order.Instrument]);
    }

    private void Trade(TradeOrder order, double quantity, (double Price, bool Waited) at)
    {
        var (i, units) = (order.Instrument, Math.Abs(quantity));
        var slip = at.Waited || order.Kind == OrderKind.Limit ? 0 : _prices.Slip(i, _bar, units);
        var price = at.Price * (1 + (Math.Sign(quantity) * slip));
        var commission = _prices.Commission(units, price, at.Waited, simulation.Portfolio.Traded);
        if (order.IsLiquidation)
        {
            commission += units * price * simulation.Options.Margin.LiquidationFeeBps * 1e-4;
        }

        var fill = new OrderFill(order, _bar, _market.Axis.Times[_bar], quantity, price, commission, units * Math.Abs(price - at.Price));
        var rateBar = Math.Max(_bar - 1, 0);
        var equity = simulation.Portfolio.EquityAt(_market.Open, _bar, rateBar);
        if (Exceeds(fill, equity) is { } reason)
        {
            simulation.End(order, OrderStatus.Rejected, reason);
            return;
        }

        _room[i] -= units;
        simulation.Portfolio.Take(in fill, at.Price, equity, _market.RateAt(i, rateBar));
        Settle(order, quantity, at.Price);
        simulation.Fill(in fill);
    }

    private string? Exceeds(in OrderFill fill, double equity)
    {
        var most = simulation.Options.Margin.MaxLeverage;
        var i = fill.Order.Instrument;
        var held = simulation.Portfolio.Quantity[i];
        if (double.IsPositiveInfinity(most) || Math.Abs(held + fill.Quantity) <= Math.Abs(held))
        {
            return null;
        }

        var rateBar = Math.Max(_bar - 1, 0);
        var rate = _market.RateAt(i, rateBar);
        var gross = simulation.Portfolio.GrossAt(_market.Open, _bar, rateBar)
            + ((Math.Abs(held + fill.Quantity) - Math.Abs(held)) * fill.Price * rate);
        var left = equity - ((fill.Commission + fill.SlippageCost) * rate);
        return gross <= most * left * (1 + 1e-12)
            ? null
            : FormattableString.Invariant($"Positions of {gross:G6} would be more than {most} times the equity of {left:G6}.");
    }

    private void Settle(TradeOrder order, double quantity, double price)
    {
        order.Filled += quantity;
        order.Remaining -= quantity;
        if (Math.Abs(order.Remaining) <= 1e-12 * Math.Abs(order.Filled))
        {
            (order.Remaining, order.Status) = (0, OrderStatus.Filled);
        }

        foreach (var sibling in order.Ties)
        {
            if (sibling == order)
            {
                continue;
            }

            sibling.Remaining -= quantity;
            if (Math.Abs(sibling.Remaining) <= 1e-12 * Math.Abs(order.Filled))
            {
                sibling.Remaining = 0;
                simulation.End(sibling, OrderStatus.Cancelled, "Order #{0} closed the position.", order.Id);
            }
        }

        foreach (var child in order.Children)
        {
            child.HasJustWoken |= child.Status == OrderStatus.Held;
            child.Status = OrderStatus.Working;
            child.Remaining = (double.IsNaN(child.Remaining) || child.Filled == 0 && child.Remaining == 0 ? 0 : child.Remaining) - quantity;
            child.ActiveFrom = child.Kind == OrderKind.Limit && price != _market.Open[order.Instrument][_bar] ? _bar + 1 : _bar;
            child.StandsFrom = price;
        }

        _books[order.Instrument].Touch();
    }
}
