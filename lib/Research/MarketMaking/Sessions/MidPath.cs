namespace AlgoAcademy.Research;

/// <summary>Middle prices as they changed; a price holds until the next.</summary>
public sealed class MidPath
{
    private readonly double[] _times;
    private readonly double[] _prices;

    /// <summary>A path.</summary>
    /// <param name="times">Never decreasing; of several prices at one time the last holds.</param>
    /// <param name="prices">One for each time, finite; at least one.</param>
    /// <exception cref="ArgumentException">Different lengths, none, decreasing times, or a number that is none.</exception>
    public MidPath(IReadOnlyList<double> times, IReadOnlyList<double> prices)
    {
        ArgumentNullException.ThrowIfNull(times);
        ArgumentNullException.ThrowIfNull(prices);
        (_times, _prices) = ([.. times], [.. prices]);
        if (_times.Length == 0 || _times.Length != _prices.Length || !Array.TrueForAll(_times, double.IsFinite) || !Array.TrueForAll(_prices, double.IsFinite)
            || _times.Zip(_times.Skip(1)).Any(static pair => pair.Second < pair.First))
        {
            throw new ArgumentException(FormattableString.Invariant($"times must be finite and never decrease, with one finite price each; were {_times.Length} times and {_prices.Length} prices."), nameof(times));
        }
    }

    /// <summary>When the price changed.</summary>
    public IReadOnlyList<double> Times => _times;

    /// <summary>What it changed to.</summary>
    public IReadOnlyList<double> Prices => _prices;

    /// <summary>The last price.</summary>
    public double Last => _prices[^1];

    /// <summary>The price that held at a time; NaN before the first.</summary>
    /// <param name="time">In the path's unit of time.</param>
    public double At(double time)
    {
        // First place whose time is later.
        var (low, high) = (0, _times.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _times[middle] <= time ? (middle + 1, high) : (low, middle);
        }

        return low == 0 || double.IsNaN(time) ? double.NaN : _prices[low - 1];
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"middle price from {_prices[0]:G6} to {Last:G6} in {_times.Length} changes");
}
