namespace AlgoAcademy.Research;

/// <summary>What a backtest writes down: one row a bar, one entry a fill.</summary>
internal sealed class Ledger(int bars)
{
    public double[] Cash { get; } = new double[bars];

    public double[] Quantity { get; } = new double[bars];

    public double[] Equity { get; } = new double[bars];

    public List<Fill> Fills { get; } = [];

    public int? RuinedAt { get; set; }

    public void Mark(int t, Account account, double equity)
    {
        Cash[t] = account.Cash;
        Quantity[t] = account.Quantity;
        Equity[t] = equity;
    }
}
