namespace AlgoAcademy.Research;

/// <summary>The value of so many bars ago; NaN before there is one.</summary>
internal sealed class Delay
{
    private readonly double[] _values;
    private int _next;

    public Delay(int bars)
    {
        _values = new double[bars];
        Array.Fill(_values, double.NaN);
    }

    /// <summary>Takes the newest value in and gives back the one that it pushes out.</summary>
    public double Next(double value)
    {
        if (_values.Length == 0)
        {
            return value;
        }

        var old = _values[_next];
        _values[_next] = value;
        _next = _next + 1 == _values.Length ? 0 : _next + 1;
        return old;
    }
}
