namespace AlgoAcademy.Research;

/// <summary>The columns of bars as spans, for batch computations without copies; oldest first, all of one length.</summary>
public readonly ref struct BarSpans
{
    /// <summary>The columns of a series of bars.</summary>
    public BarSpans(BarSeries bars)
    {
        ArgumentNullException.ThrowIfNull(bars);
        Times = bars.CloseTime.AsSpan();
        Open = bars.Open.Values.AsSpan();
        High = bars.High.Values.AsSpan();
        Low = bars.Low.Values.AsSpan();
        Close = bars.Close.Values.AsSpan();
        Volume = bars.Volume.Values.AsSpan();
    }

    /// <summary>High, low and close of a caller's own; the open is the close and the volume is empty.</summary>
    /// <exception cref="ArgumentException">Columns of different lengths.</exception>
    public BarSpans(ReadOnlySpan<double> high, ReadOnlySpan<double> low, ReadOnlySpan<double> close)
    {
        if (high.Length != close.Length || low.Length != close.Length)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"high, low and close must be of one length; were {high.Length}, {low.Length} and {close.Length}."), nameof(close));
        }

        Open = close;
        High = high;
        Low = low;
        Close = close;
    }

    /// <summary>Close times, UTC; empty when not given.</summary>
    public ReadOnlySpan<DateTime> Times { get; }

    /// <summary>First prices.</summary>
    public ReadOnlySpan<double> Open { get; }

    /// <summary>Highest prices.</summary>
    public ReadOnlySpan<double> High { get; }

    /// <summary>Lowest prices.</summary>
    public ReadOnlySpan<double> Low { get; }

    /// <summary>Last prices.</summary>
    public ReadOnlySpan<double> Close { get; }

    /// <summary>Traded quantities; empty when not given.</summary>
    public ReadOnlySpan<double> Volume { get; }

    /// <summary>Number of bars.</summary>
    public int Count => Close.Length;

    /// <summary>Bar <paramref name="index"/>; its time is the default and its volume NaN when not given.</summary>
    public Bar this[int index] => new(
        Times.IsEmpty ? default : Times[index], Open[index], High[index], Low[index], Close[index], Volume.IsEmpty ? double.NaN : Volume[index]);
}
