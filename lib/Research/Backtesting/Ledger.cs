namespace AlgoAcademy.Research;

/// <summary>What was held at each close, read from the fills.</summary>
internal static class Ledger
{
    /// <summary>Cash and units held at each close, by the account's own arithmetic.</summary>
    public static (double[] Cash, double[] Quantity) Holdings(double initialCash, IReadOnlyList<Fill> fills, int bars)
    {
        double[] cash = GC.AllocateUninitializedArray<double>(bars), quantity = GC.AllocateUninitializedArray<double>(bars);
        var (owned, held, from) = (initialCash, 0.0, 0);
        foreach (var fill in fills)
        {
            cash.AsSpan(from..fill.Index).Fill(owned);
            quantity.AsSpan(from..fill.Index).Fill(held);
            owned -= (fill.Quantity * fill.Price) + fill.Commission;
            held = fill.Order.TargetExposure == 0 ? 0 : held + fill.Quantity;
            from = fill.Index;
        }

        cash.AsSpan(from).Fill(owned);
        quantity.AsSpan(from).Fill(held);
        return (cash, quantity);
    }
}
