namespace AlgoAcademy.Research;

/// <summary>
/// The last n values in order of size. A bar costs two binary searches and one move of the values in between, which for
/// windows up to some thousand bars is faster than any tree.
/// </summary>
internal sealed class SortedWindow(int length)
{
    private double[] _sorted = new double[Growth.First(length)];
    private readonly Delay _delay = new(length);
    private int _numbers;
    private int _seen;

    /// <summary>Takes the newest value in, the oldest out; true once n values have come and none of them is NaN.</summary>
    public bool Next(double value)
    {
        if (_seen == 0 && double.IsNaN(value))
        {
            return false;
        }

        var old = _delay.Next(value);
        if (_seen == length && !double.IsNaN(old))
        {
            var at = Array.BinarySearch(_sorted, 0, _numbers, old);
            Array.Copy(_sorted, at + 1, _sorted, at, _numbers - at - 1);
            _numbers--;
        }

        _seen = Math.Min(_seen + 1, length);
        if (!double.IsNaN(value))
        {
            Growth.Room(ref _sorted, _numbers, length);
            var at = Array.BinarySearch(_sorted, 0, _numbers, value);
            at = at < 0 ? ~at : at;
            Array.Copy(_sorted, at, _sorted, at + 1, _numbers - at);
            _sorted[at] = value;
            _numbers++;
        }

        return _numbers == length;
    }

    /// <summary>The value below which the fraction q of the others lies, between two neighbors by a straight line (Hyndman and Fan 1996, type 7).</summary>
    public double Quantile(double q)
    {
        var position = q * (length - 1);
        var below = Math.Clamp((int)position, 0, Math.Max(0, length - 2));
        var above = Math.Min(below + 1, length - 1);
        return _sorted[below] + ((position - below) * (_sorted[above] - _sorted[below]));
    }

    /// <summary>How many values are less than, and how many equal to, a value of the window.</summary>
    public (int Less, int Equal) Count(double value)
    {
        var first = Array.BinarySearch(_sorted, 0, _numbers, value);
        var last = first;
        while (first > 0 && _sorted[first - 1].Equals(value))
        {
            first--;
        }

        while (last < length - 1 && _sorted[last + 1].Equals(value))
        {
            last++;
        }

        return (first, last - first + 1);
    }
}
