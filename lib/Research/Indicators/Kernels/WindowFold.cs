namespace AlgoAcademy.Research;

/// <summary>
/// A statistic of the last n values in constant time a bar, by merging only: nothing is ever subtracted, so rounding errors
/// do not pile up and a NaN or a huge value leaves no trace once it has left the window.
/// </summary>
/// <remarks>
/// The queue made of two stacks: time is cut into blocks of n; the window at t is a tail of the previous block, whose merges
/// were computed from its end backwards when the block was complete, and a head of the present one, merged as it grows.
/// </remarks>
internal sealed class WindowFold<T>(int length)
    where T : struct, IMergeable<T>
{
    private T[] _present = new T[Growth.First(length)];
    private T[] _tails = [];
    private T _head;
    private int _inBlock;
    private bool _hasPrevious;

    /// <summary>
    /// Takes the newest value in; true with the window's statistic once n values have come. Values are passed over until
    /// the first whose <paramref name="probe"/> is a number: leading NaN lengthen the warm-up.
    /// </summary>
    public bool Next(in T value, double probe, out T window)
    {
        if (!_hasPrevious && _inBlock == 0 && double.IsNaN(probe))
        {
            window = default;
            return false;
        }

        Growth.Room(ref _present, _inBlock, length);
        _present[_inBlock] = value;
        _head = _inBlock == 0 ? value : T.Merge(_head, value);
        _inBlock++;
        if (_inBlock == length)
        {
            window = _head;
            CloseBlock();
            return true;
        }

        window = _hasPrevious ? T.Merge(_tails[_inBlock], _head) : default;
        return _hasPrevious;
    }

    private void CloseBlock()
    {
        _tails = _hasPrevious ? _tails : new T[length];
        _tails[length - 1] = _present[length - 1];
        for (var i = length - 2; i >= 0; i--)
        {
            _tails[i] = T.Merge(_present[i], _tails[i + 1]);
        }

        _hasPrevious = true;
        _inBlock = 0;
    }
}
