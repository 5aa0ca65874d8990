namespace AlgoAcademy.Research;

/// <summary>Keeps a pool's accounts while a session runs.</summary>
internal sealed class PoolLedger(ConstantProductPool pool, double price)
{
    private readonly ConstantProductPool _first = pool;
    private ConstantProductPool _pool = pool;

    public double Price { get; private set; } = price;

    public List<double> Outside { get; } = [price];

    public List<double> PoolPrices { get; } = [pool.Price];

    public List<double> Values { get; } = [(pool.Coins * price) + pool.Cash];

    public double Rebalancing { get; private set; }

    public double ArbitrageLoss { get; private set; }

    public double RelativeLoss { get; private set; }

    public double NoiseEdge { get; private set; }

    public double ArbitrageFees { get; private set; }

    public double NoiseFees { get; private set; }

    public double NoiseVolume { get; private set; }

    public double Holding => (_first.Coins * Price) + _first.Cash;

    private double Value => (_pool.Coins * Price) + _pool.Cash;

    public void Move(double outside)
    {
        Rebalancing += _pool.Coins * (outside - Price);
        Price = outside;
        if (_pool.Arbitrage(outside) is not { } trade)
            return;
        var before = Value;
        ArbitrageFees += FeeOf(trade);
        _pool = trade.After;
        ArbitrageLoss += before - Value;
        RelativeLoss += (before - Value) / before;
    }

    public void Noise(double fraction, bool isBuy)
    {
        var before = Value;
        var cash = fraction * before;
        var trade = isBuy ? _pool.Buy(cash) : _pool.Sell(cash / Price);
        NoiseFees += FeeOf(trade);
        NoiseVolume += cash;
        _pool = trade.After;
        NoiseEdge += Value - before;
    }

    public void Close()
    {
        Outside.Add(Price);
        PoolPrices.Add(_pool.Price);
        Values.Add(Value);
    }

    // A fee is in what was paid in: cash of a purchase, coins of a sale. Coins grow in the pool when they are sold to it.
    private double FeeOf(PoolTrade trade) => trade.After.Coins > _pool.Coins ? trade.Fee * Price : trade.Fee;
}
