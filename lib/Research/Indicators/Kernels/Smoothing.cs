using System.Runtime.Intrinsics;

namespace AlgoAcademy.Research;

/// <summary>
/// The recursion under every exponential average: s[t] = s[t−1] + α (x[t] − s[t−1]), started with the mean of the first n
/// values. Leading NaN are passed over.
/// </summary>
internal struct Smoothing(int length, double alpha)
{
    private int _seen;

    /// <summary>The average so far; the running sum while it is not <see cref="IsWarm"/>.</summary>
    public double Value { get; private set; }

    public readonly double Alpha => alpha;

    /// <summary>Whether n values have come.</summary>
    public readonly bool IsWarm => _seen >= length;

    public double Next(double value)
    {
        if (_seen >= length)
        {
            Value += alpha * (value - Value);
            return Value;
        }

        if (_seen == 0 && double.IsNaN(value))
        {
            return double.NaN;
        }

        Value += value;
        _seen++;
        if (_seen < length)
        {
            return double.NaN;
        }

        Value /= length;
        return Value;
    }

    /// <summary>The same recursion for eight bars at a time.</summary>
    public readonly SmoothingScan Scan => new(1 - alpha);

    /// <summary>Where that recursion, which is in units of 1/α, goes on from.</summary>
    public readonly Vector512<double> ScanState => Vector512.Create(Value / alpha);
}
