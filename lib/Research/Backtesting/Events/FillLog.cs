using System.Collections;

namespace AlgoAcademy.Research;

/// <summary>The fills of a backtest, oldest first, in pieces of one size: they are never moved while they become more.</summary>
internal sealed class FillLog : IReadOnlyList<OrderFill>
{
    private const int Bits = 9;
    private const int PieceSize = 1 << Bits;

    private readonly List<OrderFill[]> _pieces = [];

    public int Count { get; private set; }

    public OrderFill this[int index] => (uint)index < (uint)Count
        ? _pieces[index >> Bits][index & (PieceSize - 1)]
        : throw new ArgumentOutOfRangeException(nameof(index), index, $"There are {Count} fills, counted from 0.");

    public void Add(in OrderFill fill)
    {
        var at = Count & (PieceSize - 1);
        if (at == 0)
        {
            _pieces.Add(new OrderFill[PieceSize]);
        }

        _pieces[^1][at] = fill;
        Count++;
    }

    public IEnumerator<OrderFill> GetEnumerator() => _pieces.SelectMany(piece => piece).Take(Count).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
