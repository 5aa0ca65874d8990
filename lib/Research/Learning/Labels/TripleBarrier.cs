namespace AlgoAcademy.Research;

/// <summary>
/// Labels by which of three barriers the closes touch first: gain, loss or time (López de Prado 2018, chapter 3). Unlike the return
/// over a fixed horizon it asks what a trader with a stop and a target would have got.
/// </summary>
/// <remarks>Taught in lesson 20; meta-labels in lesson 26.</remarks>
public static class TripleBarrier
{
    /// <summary>Labels a long position from each event: +1 gain first, −1 loss first, otherwise what the options say of a time-out.</summary>
    /// <param name="bars">Their closes are watched; a barrier is touched when a close is at or beyond it.</param>
    /// <param name="events">Bars of the events, strictly ascending; null for every bar.</param>
    /// <param name="options">The barriers.</param>
    /// <returns>
    /// Events whose answer the bars do not hold (no barrier touched and fewer than the horizon's bars left) and those without a volatility
    /// have no label.
    /// </returns>
    /// <exception cref="ArgumentException">An option out of range, or events that do not fit the bars.</exception>
    public static LabelSet Label(BarSeries bars, IReadOnlyList<int>? events = null, BarrierOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(bars);
        options ??= new BarrierOptions();
        return Walk(bars, Events(bars, events), _ => 1, options, (touched, _) => touched);
    }

    /// <summary>
    /// Labels the decisions of a primary signal: an event wherever its side changes to long or short; 1 when the position gained until its
    /// first barrier, 0 when not. The side stays the primary's; the model learns when to believe it.
    /// </summary>
    /// <param name="bars">Their closes are watched.</param>
    /// <param name="primary">The sign of its exposure is the side.</param>
    /// <param name="options">The barriers, gain and loss as the position sees them.</param>
    /// <exception cref="ArgumentException">The signal is on other bars, or an option out of range.</exception>
    public static LabelSet Meta(BarSeries bars, Signal primary, BarrierOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(bars);
        ArgumentNullException.ThrowIfNull(primary);
        bars.Axis.RequireAlignedWith(primary.Axis, nameof(primary));
        int SideAt(int t) => double.IsNaN(primary[t]) ? 0 : Math.Sign(primary[t]);
        int[] events = [.. Enumerable.Range(0, bars.Count).Where(t => SideAt(t) != 0 && (t == 0 || SideAt(t) != SideAt(t - 1)))];
        return Walk(bars, events, SideAt, options ?? new BarrierOptions(), (_, gained) => gained > 0 ? 1 : 0);
    }

    private static LabelSet Walk(BarSeries bars, IReadOnlyList<int> events, Func<int, int> sideAt, BarrierOptions options, Func<int, double, int> label)
    {
        OptionRules.Require(options.Faults());
        if (options.Volatility is { } volatility)
        {
            bars.Axis.RequireAlignedWith(volatility.Axis, "bars and volatility");
        }

        var labels = new List<EventLabel>();
        foreach (var start in events)
        {
            var unit = options.Volatility is { } v ? v[start] : 1;
            if (unit > 0 && double.IsFinite(unit) && Touch(bars.Close, (start, sideAt(start), unit), options) is { } touch)
            {
                var gained = bars.Close[touch.End] / bars.Close[start] - 1;
                labels.Add(new EventLabel(start, touch.End, gained, label(touch.Label, sideAt(start) * gained)) { Side = sideAt(start) });
            }
        }

        return new LabelSet($"triple barrier of {bars.Symbol}", bars.Axis, labels);
    }

    private static (int End, int Label)? Touch(Series close, (int Start, int Side, double Unit) position, BarrierOptions options)
    {
        var last = (long)position.Start + options.Horizon;
        for (var t = position.Start + 1; t <= last && t < close.Count; t++)
        {
            var gained = position.Side * (close[t] / close[position.Start] - 1);
            if (gained >= options.Gain * position.Unit)
            {
                return (t, 1);
            }

            if (gained <= -options.Loss * position.Unit)
            {
                return (t, -1);
            }

            if (t == last)
            {
                return (t, options.TimeOutIsZero ? 0 : Math.Sign(gained));
            }
        }

        return null;
    }

    private static IReadOnlyList<int> Events(BarSeries bars, IReadOnlyList<int>? events)
    {
        if (events is null)
        {
            return [.. Enumerable.Range(0, bars.Count)];
        }

        for (var i = 0; i < events.Count; i++)
        {
            if (events[i] < 0 || events[i] >= bars.Count || (i > 0 && events[i] <= events[i - 1]))
            {
                throw new ArgumentException($"Events must be bars from 0 to {bars.Count - 1} in ascending order; event {i} was {events[i]}.", nameof(events));
            }
        }

        return events;
    }
}
