namespace AlgoAcademy.Research;

/// <summary>The value of so many bars ago; NaN before there is one.</summary>
internal sealed class Delay(int bars)
{
    private double[] _values = new double[Growth.First(bars)];
    private int _filled;
    private int _next;

    /// <summary>Takes the newest value in and gives back the one that it pushes out.</summary>
    public double Next(double value)
    {
        if (bars == 0)
        {
            return value;
        }

        if (_filled < bars)
        {
            Growth.Room(ref _values, _filled, bars);
            _values[_filled++] = value;
            return double.NaN;
        }

        var old = _values[_next];
        _values[_next] = value;
        _next = _next + 1 == bars ? 0 : _next + 1;
        return old;
    }
}
