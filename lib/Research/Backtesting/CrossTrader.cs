namespace AlgoAcademy.Research;

/// <summary>One account of a sweep: flat, or in the market with all it has.</summary>
internal struct CrossTrader()
{
    private double _sum;
    private double _squares;
    private double _cash = 1;
    private double _units;
    private int _entered = -1;

    /// <summary>Lowest bit: whether the fast average was above the slow one at the bar before.</summary>
    public ulong Before { get; set; }

    public int Fills { get; private set; }

    /// <summary>Fills the order of the bar before at the open of <paramref name="bar"/>.</summary>
    public void Trade(MarketTables market, ReadOnlySpan<double> open, int bar, bool buy)
    {
        if (buy)
        {
            var r = market.Entry[bar];
            _sum += r - market.Sum[bar];
            _squares += (r * r) - market.Squares[bar];
            _units = _cash * (market.UnitsBought / open[bar]);
            _entered = bar;
            Fills++;
        }
        else if (_entered >= 0)
        {
            var r = market.Exit[bar];
            _sum += r + market.Sum[bar - 1];
            _squares += (r * r) + market.Squares[bar - 1];
            _cash = _units * (open[bar] * market.Proceeds);
            _entered = -1;
            Fills++;
        }
    }

    /// <summary>Σ r, Σ r² and growth up to the last close.</summary>
    public readonly (double Sum, double Squares, double Growth) Close(MarketTables market, ReadOnlySpan<double> close) => _entered < 0
        ? (_sum, _squares, _cash)
        : (_sum + market.Sum[close.Length - 1], _squares + market.Squares[close.Length - 1], _units * close[^1]);
}
