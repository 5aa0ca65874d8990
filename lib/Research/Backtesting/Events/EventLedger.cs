namespace AlgoAcademy.Research;

/// <summary>What the simulation writes down at each close.</summary>
internal sealed class EventLedger
{
    private readonly double[][] _close;
    private readonly double[]?[] _rate;
    private readonly StepColumn _cash;
    private readonly StepColumn[] _quantity;

    public EventLedger(Market market)
    {
        (_close, _rate) = (market.Close, market.Rate);
        _cash = new StepColumn(market.Count);
        _quantity = [.. market.Instruments.Select(_ => new StepColumn(market.Count))];
        Equity = GC.AllocateUninitializedArray<double>(market.Count);
    }

    public double[] Equity { get; }

    public double[] Cash() => _cash.ToArray();

    public double[] Quantity(int instrument) => _quantity[instrument].ToArray();

    public double Mark(int bar, Portfolio portfolio)
    {
        var cash = portfolio.CashAt(bar);
        var (equity, held) = (cash, portfolio.Quantity);
        for (var i = 0; i < held.Length; i++)
        {
            _quantity[i].Set(bar, held[i]);
            equity += held[i] * _close[i][bar] * (_rate[i] is { } rate ? rate[bar] : 1);
        }

        _cash.Set(bar, cash);
        Equity[bar] = equity;
        return equity;
    }
}
