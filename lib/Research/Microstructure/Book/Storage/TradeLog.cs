namespace AlgoAcademy.Research;

/// <summary>The trades of the last event, in a buffer that is used again.</summary>
internal sealed class TradeLog
{
    private BookTrade[] trades = new BookTrade[256];

    public int Count { get; private set; }

    public ReadOnlySpan<BookTrade> All => trades.AsSpan(0, Count);

    public void Clear() => Count = 0;

    public void Add(in BookTrade trade)
    {
        if (Count == trades.Length)
        {
            Array.Resize(ref trades, Count * 2);
        }

        trades[Count++] = trade;
    }
}
