namespace AlgoAcademy.Research;

/// <summary>
/// The open orders of one instrument, oldest first, with the prices between which none of them can fill: a bar inside is done
/// with two comparisons.
/// </summary>
internal sealed class WorkingOrders
{
    private readonly List<TradeOrder> _orders = [];
    private double _below = double.NegativeInfinity;
    private double _above = double.PositiveInfinity;
    private bool _isEachBar;
    private bool _isStale;
    private bool _mayExpire;

    public List<TradeOrder> All => _orders;

    /// <summary>Whether the time of any order may be over.</summary>
    public bool MayExpire => _mayExpire;

    /// <summary>To be called after any change of an order.</summary>
    public void Touch() => _isStale = true;

    public void Add(TradeOrder order)
    {
        _orders.Add(order);
        _isStale = true;
    }

    /// <summary>Whether a bar may fill, expire or move any of the orders.</summary>
    public bool ConcernedBy(double low, double high)
    {
        if (_isStale)
        {
            Refresh();
        }

        return _isEachBar || low <= _below || high >= _above;
    }

    /// <summary>Drops what is done.</summary>
    public void Refresh()
    {
        var kept = 0;
        for (var k = 0; k < _orders.Count; k++)
        {
            if (_orders[k].IsOpen)
            {
                _orders[kept++] = _orders[k];
            }
        }

        if (kept < _orders.Count)
        {
            _orders.RemoveRange(kept, _orders.Count - kept);
        }

        (_below, _above) = (double.NegativeInfinity, double.PositiveInfinity);
        (_isEachBar, _mayExpire, _isStale) = (false, false, false);
        foreach (var order in _orders)
        {
            // A held order follows its parent; the others wait for a price, or for the next bar whatever it brings.
            _mayExpire |= order.TimeInForce != TimeInForce.GoodTillCancelled;
            var isLimit = order.Kind == OrderKind.Limit || (order.Kind == OrderKind.StopLimit && order.IsTriggered);
            _isEachBar |= order.Status == OrderStatus.Working
                && (order.Kind is OrderKind.Market or OrderKind.Target or OrderKind.TrailingStop || order.TimeInForce != TimeInForce.GoodTillCancelled
                    || (order.IsTriggered && !isLimit));
            var level = isLimit ? order.LimitPrice : order.StopPrice;
            var waitsBelow = isLimit == order.IsBuy;
            if (order.Status == OrderStatus.Held || double.IsNaN(level))
            {
                continue;
            }

            (_below, _above) = waitsBelow ? (Math.Max(_below, level), _above) : (_below, Math.Min(_above, level));
        }
    }
}
