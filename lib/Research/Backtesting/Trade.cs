namespace AlgoAcademy.Research;

/// <summary>
/// A round trip: from the fill that opens a position to the one that closes or reverses it, with all changes of size between.
/// </summary>
public sealed record Trade
{
    /// <summary>Long or short.</summary>
    public required TradeDirection Direction { get; init; }

    /// <summary>Bar of the opening fill.</summary>
    public required int EntryIndex { get; init; }

    /// <summary>Bar of the closing fill; the last bar for a trade still open.</summary>
    public required int ExitIndex { get; init; }

    /// <summary>Close time of the entry bar, UTC.</summary>
    public required DateTime EntryTime { get; init; }

    /// <summary>Close time of the exit bar, UTC.</summary>
    public required DateTime ExitTime { get; init; }

    /// <summary>Average price of the fills that opened or enlarged it, slippage included.</summary>
    public required double EntryPrice { get; init; }

    /// <summary>Average price of the fills that reduced or closed it; what is still open counts at the last close.</summary>
    public required double ExitPrice { get; init; }

    /// <summary>Units traded in over its life (entries), above zero.</summary>
    public required double Quantity { get; init; }

    /// <summary>Money made, after commission and slippage.</summary>
    public required double Profit { get; init; }

    /// <summary>Commission and slippage paid, zero or more.</summary>
    public required double Costs { get; init; }

    /// <summary>True when it was still open at the last bar and is valued at its close.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>Maximum adverse excursion: worst move of the price against it while it was held, a fraction of the entry price, at or below 0.</summary>
    public double Mae { get; init; } = double.NaN;

    /// <summary>Maximum favorable excursion: best move of the price for it while it was held, a fraction of the entry price, at or above 0.</summary>
    public double Mfe { get; init; } = double.NaN;

    /// <summary>Profit / value of its entries (Quantity · EntryPrice), a fraction.</summary>
    public double Return => Profit / (Quantity * EntryPrice);

    /// <summary>Bars from entry to exit.</summary>
    public int Bars => ExitIndex - EntryIndex;

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"{Direction} {Quantity:G6} from {EntryTime:yyyy-MM-dd HH:mm} at {EntryPrice:G6} to {ExitTime:yyyy-MM-dd HH:mm} at {ExitPrice:G6}: {Return:P2}{(IsOpen ? ", open" : "")}");
}
