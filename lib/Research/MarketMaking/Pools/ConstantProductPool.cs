namespace AlgoAcademy.Research;

/// <summary>
/// An automated market maker whose reserves keep their product: xy = k. Coins are what is traded, cash is what they are priced in. The fee is
/// taken from what a trader pays in and set aside, not added to the reserves, so that the curve stays where it is. Taught in lesson 41.
/// </summary>
/// <remarks>Sources: Angeris, Chitra (2020); Adams et al. (2021). Gas, the order of transactions and faults of contracts are outside the model.</remarks>
public sealed record ConstantProductPool
{
    /// <summary>x: coins in the pool, above zero.</summary>
    public required double Coins { get; init; }

    /// <summary>y: cash in the pool, above zero.</summary>
    public required double Cash { get; init; }

    /// <summary>Fraction of what is paid in that liquidity providers keep, 0 or more, below 1.</summary>
    public double Fee { get; init; } = 0.003;

    /// <summary>y/x: the price of an endlessly small trade without fee, cash per coin.</summary>
    public double Price => Cash / Coins;

    /// <summary>√(xy): what trades never change.</summary>
    public double Liquidity => Math.Sqrt(Coins) * Math.Sqrt(Cash);

    /// <summary>Value of the reserves at the pool's own price, in cash: 2y.</summary>
    public double Value => 2 * Cash;

    /// <summary>A pool of a given liquidity at a price: x = L/√P, y = L√P.</summary>
    /// <param name="liquidity">L, above zero.</param>
    /// <param name="price">P: cash per coin, above zero.</param>
    /// <param name="fee">Fraction of what is paid in.</param>
    /// <exception cref="ArgumentException">A number out of range.</exception>
    public static ConstantProductPool At(double liquidity, double price, double fee = 0.003)
    {
        OptionRules.Require(OptionRules.Within(liquidity, 1e-100, 1e100).Concat(OptionRules.Within(price, 1e-50, 1e50)), nameof(liquidity));
        var pool = new ConstantProductPool { Coins = liquidity / Math.Sqrt(price), Cash = liquidity * Math.Sqrt(price), Fee = fee };
        pool.Check();
        return pool;
    }

    /// <summary>A trader sells coins to the pool: out = y·a(1 − f) / (x + a(1 − f)).</summary>
    /// <param name="coins">a: coins paid in, zero or more.</param>
    /// <exception cref="ArgumentException">A number out of range.</exception>
    public PoolTrade Sell(double coins)
    {
        Check();
        OptionRules.Require(OptionRules.Within(coins, 0, 1e100), nameof(coins));
        var kept = coins * (1 - Fee);
        var paid = Cash * (kept / (Coins + kept));
        return new PoolTrade(coins, paid, coins * Fee, this with { Coins = Coins + kept, Cash = Cash - paid }, paid / coins);
    }

    /// <summary>A trader pays cash for coins: out = x·a(1 − f) / (y + a(1 − f)).</summary>
    /// <param name="cash">a: cash paid in, zero or more.</param>
    /// <exception cref="ArgumentException">A number out of range.</exception>
    public PoolTrade Buy(double cash)
    {
        Check();
        OptionRules.Require(OptionRules.Within(cash, 0, 1e100), nameof(cash));
        var kept = cash * (1 - Fee);
        var paid = Coins * (kept / (Cash + kept));
        return new PoolTrade(cash, paid, cash * Fee, this with { Cash = Cash + kept, Coins = Coins - paid }, cash / paid);
    }

    /// <summary>
    /// What an arbitrageur does when the coin costs something else outside: trades until the pool's price, fee included, is the outside one; nothing
    /// while it is within the fee. Null when there is nothing to gain.
    /// </summary>
    /// <param name="outside">Price elsewhere, cash per coin, above zero.</param>
    /// <exception cref="ArgumentException">A number out of range.</exception>
    public PoolTrade? Arbitrage(double outside)
    {
        Check();
        OptionRules.Require(OptionRules.Within(outside, 1e-50, 1e50), nameof(outside));

        // Amounts to trade; where the price is at the edge of the fee, rounding may leave less than nothing.
        var cash = ((Liquidity * Math.Sqrt(outside * (1 - Fee))) - Cash) / (1 - Fee);
        var coins = ((Liquidity / Math.Sqrt(outside / (1 - Fee))) - Coins) / (1 - Fee);
        return cash > 0 ? Buy(cash) : coins > 0 ? Sell(coins) : null;
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"pool of {Coins:F6} coins and {Cash:F6} cash, price {Price:F6}, fee {Fee:P2}");

    private void Check() => OptionRules.Require(
        OptionRules.Within(Coins, 1e-150, 1e150).Concat(OptionRules.Within(Cash, 1e-150, 1e150)).Concat(OptionRules.Within(Fee, 0, 0.999)), "pool");
}
