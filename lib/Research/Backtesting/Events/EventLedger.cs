namespace AlgoAcademy.Research;

/// <summary>What the simulation writes down at each close.</summary>
internal sealed class EventLedger(Market market)
{
    private readonly double[][] _close = market.Close;

    public double[] Cash { get; } = new double[market.Count];

    public double[] Equity { get; } = new double[market.Count];

    public double[][] Quantity { get; } = [.. market.Instruments.Select(_ => new double[market.Count])];

    public double Mark(int bar, Portfolio portfolio)
    {
        var cash = portfolio.CashAt(bar);
        var equity = cash;
        for (var i = 0; i < Quantity.Length; i++)
        {
            var held = portfolio.Quantity[i];
            Quantity[i][bar] = held;
            equity += held * _close[i][bar] * market.RateAt(i, bar);
        }

        Cash[bar] = cash;
        Equity[bar] = equity;
        return equity;
    }
}
