using System.Collections.Immutable;
using System.Runtime.Intrinsics;

namespace AlgoAcademy.Research;

/// <summary>
/// What to hold: the target exposure (position value / equity) known at the close of each bar, to be acted on from the open
/// of the next bar. +1 all in, 0 flat, −1 short as much as one owns; NaN is flat (warm-up).
/// </summary>
public sealed class Signal
{
    private readonly Lazy<Series> _exposure;
    private readonly Step[] _steps = [];

    /// <summary>A signal out of target exposures.</summary>
    /// <param name="exposure">Target exposure at the close of each bar, computed from nothing later.</param>
    /// <param name="maxExposure">Largest |exposure|: 1 without borrowing; a signal that borrows says how much.</param>
    /// <exception cref="ArgumentException">An exposure is infinite or beyond the maximum; the maximum is not finite and above zero.</exception>
    public Signal(Series exposure, double maxExposure = 1)
    {
        ArgumentNullException.ThrowIfNull(exposure);
        OptionRules.Require(OptionRules.Positive(maxExposure));
        RequireWithin(exposure, maxExposure);
        _exposure = new Lazy<Series>(exposure);
        (Name, Axis, MaxExposure) = (exposure.Name, exposure.Axis, maxExposure);
    }

    /// <summary>A signal that stands still between few steps: its column is written only when it is asked for.</summary>
    internal Signal(string name, TimeAxis axis, Step[] steps)
    {
        (Name, Axis, MaxExposure) = (name, axis, 1);
        _steps = steps;
        _exposure = new Lazy<Series>(() => new Series(name, axis, Expand(steps, axis.Count)));
    }

    /// <summary>The target exposures.</summary>
    public Series Exposure => _exposure.Value;

    /// <summary>Largest |exposure| the signal may ask for; above 1 it borrows.</summary>
    public double MaxExposure { get; }

    /// <summary>What the signal is, for titles.</summary>
    public string Name { get; }

    /// <summary>Number of bars.</summary>
    public int Count => Axis.Count;

    /// <summary>Target exposure at the close of bar <paramref name="index"/>.</summary>
    public double this[int index] => Exposure[index];

    /// <summary>Target exposures, oldest first.</summary>
    public ImmutableArray<double> Values => Exposure.Values;

    /// <summary>The times the exposures belong to.</summary>
    internal TimeAxis Axis { get; }

    /// <summary>All changes of what is wanted, oldest first.</summary>
    internal StepCursor Changes() => _steps.Length > 0 ? new(_steps, []) : new([], Values.AsSpan());

    /// <summary>The same exposure at every bar: 1 is buy and hold.</summary>
    /// <exception cref="ArgumentException">The exposure is not finite.</exception>
    public static Signal Constant(BarSeries bars, double exposure = 1)
    {
        ArgumentNullException.ThrowIfNull(bars);
        var values = new double[bars.Count];
        Array.Fill(values, exposure);
        var name = exposure == 1 ? "buy and hold" : FormattableString.Invariant($"constant {exposure}");
        return new Signal(new Series(name, bars.Axis, values), Math.Max(1, Math.Abs(exposure)));
    }

    /// <summary>
    /// Decides once a month: the exposure at the close of each month's first bar, held until the close of the next month's
    /// first bar. (A month's last bar is only known to be the last when the next has come.) Before the first such
    /// decision the signal is NaN.
    /// </summary>
    public Signal Monthly()
    {
        var values = new double[Count];
        var held = double.NaN;
        for (var t = 0; t < values.Length; t++)
        {
            var turned = t > 0 && MonthOf(Exposure.Times[t]) != MonthOf(Exposure.Times[t - 1]);
            held = turned ? Exposure[t] : held;
            values[t] = held;
        }

        return new Signal(Exposure.With($"{Name}, monthly", values), MaxExposure);
    }

    /// <summary>The signal acted on some bars later: how fast does its edge decay?</summary>
    /// <exception cref="ArgumentOutOfRangeException">A negative number of bars: that would be the future.</exception>
    public Signal Delay(int bars) => new(Exposure.Lag(bars), MaxExposure);

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"Signal {Exposure}, at most ±{MaxExposure}");

    private static int MonthOf(DateTime time) => (time.Year * 12) + time.Month;

    private static double[] Expand(Step[] steps, int count)
    {
        var values = GC.AllocateUninitializedArray<double>(count);
        for (var i = 0; i < steps.Length; i++)
        {
            var end = i + 1 < steps.Length ? steps[i + 1].Index : count;
            values.AsSpan(steps[i].Index..end).Fill(steps[i].Target);
        }

        return values;
    }

    private static void RequireWithin(Series exposure, double maxExposure)
    {
        var values = exposure.Values.AsSpan();
        var t = 0;
        while (t <= values.Length - Eight.Count
            && !Vector512.GreaterThanAny(Vector512.Abs(Eight.Load(values, t)), Vector512.Create(maxExposure)))
        {
            t += Eight.Count;
        }

        for (; t < values.Length; t++)
        {
            if (Math.Abs(values[t]) > maxExposure)
            {
                throw new ArgumentException(FormattableString.Invariant(
                    $"Exposure must be from −{maxExposure} to {maxExposure}; was {values[t]} at bar {t} ({exposure.Times[t]:yyyy-MM-dd}). ")
                    + "Cap it, or say a larger maxExposure if the strategy borrows.", nameof(exposure));
            }
        }
    }
}
