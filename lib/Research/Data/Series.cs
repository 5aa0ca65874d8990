using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;

namespace AlgoAcademy.Research;

/// <summary>
/// A column of numbers on a <see cref="TimeAxis"/>: value t is known at the close of bar t. NaN means not known (yet).
/// </summary>
/// <remarks>
/// Immutable. Arithmetic is element by element, needs one time axis, and lets NaN through. Hot loops read
/// <c>Values.AsSpan()</c>; cells read <c>series[i]</c>, <c>series.Last</c> or LINQ. A cell that also opens Deedle and wants to
/// write this name says which is meant: <c>using Series = AlgoAcademy.Research.Series;</c>.
/// </remarks>
public sealed class Series : IReadOnlyList<double>
{
    private readonly Lazy<ImmutableArray<double>> _values;
    private readonly SeriesOrigin? _origin;

    /// <summary>A named column; the array is taken over, not copied: do not change it afterwards.</summary>
    /// <exception cref="ArgumentException">Not one value for each time.</exception>
    public Series(string name, TimeAxis axis, double[] values)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(axis);
        ArgumentNullException.ThrowIfNull(values);
        if (values.Length != axis.Count)
        {
            throw new ArgumentException($"Series '{name}' must have one value for each of the {axis.Count} times; had {values.Length}.", nameof(values));
        }

        Name = name;
        Axis = axis;
        _values = new(ImmutableCollectionsMarshal.AsImmutableArray(values));
    }

    /// <summary>A column that is computed when it is first read.</summary>
    internal Series(string name, SeriesOrigin origin)
    {
        Name = name;
        Axis = origin.Source.Axis;
        _origin = origin;
        _values = new(() => Compute(origin));
    }

    private Series(string name, TimeAxis axis, Lazy<ImmutableArray<double>> values, SeriesOrigin? origin)
    {
        Name = name;
        Axis = axis;
        _origin = origin;
        _values = values;
    }

    /// <summary>What the numbers are, for legends and table heads.</summary>
    public string Name { get; }

    /// <summary>The times the values belong to.</summary>
    public TimeAxis Axis { get; }

    /// <summary>The values, oldest first. <c>Values.AsSpan()</c> in hot loops.</summary>
    public ImmutableArray<double> Values => _values.Value;

    /// <summary>What it will be computed from; null once it is.</summary>
    internal SeriesOrigin? Origin => _values.IsValueCreated ? null : _origin;

    /// <summary>Close times, UTC, oldest first.</summary>
    public ImmutableArray<DateTime> Times => Axis.Times;

    /// <summary>Bars in a year: what annualized figures are scaled by.</summary>
    public double BarsPerYear => Axis.Frequency.BarsPerYear;

    /// <summary>Number of values.</summary>
    public int Count => Axis.Count;

    /// <summary>The value of bar <paramref name="index"/>, 0 = oldest.</summary>
    public double this[int index] => Values[index];

    /// <summary>The first value.</summary>
    /// <exception cref="InvalidOperationException">The series is empty.</exception>
    public double First => Count > 0 ? Values[0] : throw Empty();

    /// <summary>The newest value.</summary>
    /// <exception cref="InvalidOperationException">The series is empty.</exception>
    public double Last => Count > 0 ? Values[^1] : throw Empty();

    /// <summary>Number of NaN before the first number: the warm-up of an indicator. Equals <see cref="Count"/> when all are NaN.</summary>
    public int WarmUp => LeadingNaN(Values.AsSpan());

    /// <summary>The same values under another name.</summary>
    public Series Named(string name) => new(name, Axis, _values, _origin);

    /// <summary>The part from bar <paramref name="start"/>, <paramref name="count"/> long; shares no state with changes elsewhere.</summary>
    public Series Slice(int start, int count) => new(Name, Axis.Slice(start, count), new(Values.Slice(start, count)), origin: null);

    /// <summary>The part with <paramref name="from"/> ≤ time ≤ <paramref name="to"/>; unspecified kinds are read as UTC.</summary>
    public Series Between(DateTime from, DateTime to)
    {
        var start = Axis.IndexAtOrAfter(from);
        var end = to == DateTime.MaxValue ? Count : Axis.IndexAtOrAfter(to.AddTicks(1));
        return Slice(start, Math.Max(0, end - start));
    }

    /// <summary>
    /// This series on another axis: at each time the newest value known by then, NaN before the first. Never looks ahead: a daily value
    /// is known when its session closes, so joining days with intraday times needs the market's calendar.
    /// </summary>
    /// <exception cref="ArgumentException">Daily and intraday times meet without a calendar, or an option is out of range.</exception>
    public Series AsOf(TimeAxis axis, AsOfOptions? options = null) => AsOfJoin.Run(this, axis, options ?? new AsOfOptions());

    /// <summary>The part after the leading NaN: what statistics are computed on.</summary>
    public Series AfterWarmUp() => Slice(WarmUp, Count - WarmUp);

    /// <summary>Each value through <paramref name="function"/>.</summary>
    public Series Map(Func<double, double> function)
    {
        ArgumentNullException.ThrowIfNull(function);
        var source = Values.AsSpan();
        var result = new double[source.Length];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = function(source[i]);
        }

        return With(Name, result);
    }

    /// <summary>The value of <paramref name="bars"/> bars ago; the first <paramref name="bars"/> are NaN.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A negative lag: that would be the future.</exception>
    public Series Lag(int bars)
    {
        if (bars < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(bars), bars, "Lag must be zero or more bars: a negative lag reads the future.");
        }

        var result = new double[Count];
        var shift = Math.Min(bars, Count);
        result.AsSpan(0, shift).Fill(double.NaN);
        Values.AsSpan(0, Count - shift).CopyTo(result.AsSpan(shift));
        return With(string.Create(CultureInfo.InvariantCulture, $"{Name} lag {bars}"), result);
    }

    /// <summary>Simple returns x[t] / x[t−1] − 1 as fractions; the first is NaN.</summary>
    public Series Returns()
    {
        var source = Values.AsSpan();
        var result = new double[source.Length];
        if (result.Length > 0)
        {
            result[0] = double.NaN;
        }

        for (var i = 1; i < result.Length; i++)
        {
            result[i] = source[i] / source[i - 1] - 1;
        }

        return With($"{Name} return", result);
    }

    /// <summary>Logarithmic returns ln(x[t] / x[t−1]); the first is NaN.</summary>
    public Series LogReturns()
    {
        var source = Values.AsSpan();
        var result = new double[source.Length];
        if (result.Length > 0)
        {
            result[0] = double.NaN;
        }

        for (var i = 1; i < result.Length; i++)
        {
            result[i] = Math.Log(source[i] / source[i - 1]);
        }

        return With($"{Name} log return", result);
    }

    /// <summary>
    /// Growth of one unit invested in these returns: g[t] = g[t−1] · (1 + r[t]), with 1 through the leading NaN.
    /// </summary>
    public Series Growth()
    {
        var source = Values.AsSpan();
        var result = new double[source.Length];
        var warmUp = LeadingNaN(source);
        var growth = 1.0;
        for (var i = 0; i < result.Length; i++)
        {
            growth = i < warmUp ? 1.0 : growth * (1 + source[i]);
            result[i] = growth;
        }

        return With($"growth of {Name}", result);
    }

    /// <summary>The part from <paramref name="start"/> that an axis names which was sliced alike: several columns then share it.</summary>
    internal Series On(TimeAxis axis, int start) =>
        ReferenceEquals(axis, Axis) ? this : new(Name, axis, new(Values.Slice(start, axis.Count)), origin: null);

    /// <summary>A series on the same axis: how indicators give their result.</summary>
    internal Series With(string name, double[] values) => new(name, Axis, values);

    private static ImmutableArray<double> Compute(SeriesOrigin origin)
    {
        var values = GC.AllocateUninitializedArray<double>(origin.Source.Count);
        origin.Compute(origin.Source, origin.Length, values);
        return ImmutableCollectionsMarshal.AsImmutableArray(values);
    }

    internal static int LeadingNaN(ReadOnlySpan<double> values)
    {
        var i = 0;
        while (i < values.Length && double.IsNaN(values[i]))
        {
            i++;
        }

        return i;
    }

    /// <summary>Element-wise sum on one time axis.</summary>
    public static Series operator +(Series left, Series right) => Combine(left, right, "+", static (a, b) => a + b);

    /// <summary>Element-wise difference on one time axis.</summary>
    public static Series operator -(Series left, Series right) => Combine(left, right, "−", static (a, b) => a - b);

    /// <summary>Element-wise product on one time axis.</summary>
    public static Series operator *(Series left, Series right) => Combine(left, right, "·", static (a, b) => a * b);

    /// <summary>Element-wise quotient on one time axis.</summary>
    public static Series operator /(Series left, Series right) => Combine(left, right, "/", static (a, b) => a / b);

    /// <summary>Each value plus a number.</summary>
    public static Series operator +(Series left, double right) => Require(left).Map(x => x + right);

    /// <summary>Each value less a number.</summary>
    public static Series operator -(Series left, double right) => Require(left).Map(x => x - right);

    /// <summary>Each value times a number.</summary>
    public static Series operator *(Series left, double right) => Require(left).Map(x => x * right);

    /// <summary>Each value times a number.</summary>
    public static Series operator *(double left, Series right) => Require(right).Map(x => left * x);

    /// <summary>Each value divided by a number.</summary>
    public static Series operator /(Series left, double right) => Require(left).Map(x => x / right);

    /// <summary>Each value with its sign changed.</summary>
    public static Series operator -(Series value) => Require(value).Map(static x => -x);

    /// <inheritdoc/>
    public IEnumerator<double> GetEnumerator() => ((IEnumerable<double>)Values).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public override string ToString() => Count == 0
        ? $"{Name}: empty"
        : string.Create(CultureInfo.InvariantCulture, $"{Name}: {Count} values {Times[0]:yyyy-MM-dd}..{Times[^1]:yyyy-MM-dd}, last {Last:G6}");

    private static Series Combine(Series left, Series right, string sign, Func<double, double, double> operation)
    {
        Require(left).Axis.RequireAlignedWith(Require(right).Axis, $"'{left.Name}' and '{right.Name}'");
        var a = left.Values.AsSpan();
        var b = right.Values.AsSpan();
        var result = new double[a.Length];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = operation(a[i], b[i]);
        }

        return left.With($"{left.Name} {sign} {right.Name}", result);
    }

    private static Series Require(Series series)
    {
        ArgumentNullException.ThrowIfNull(series);
        return series;
    }

    private InvalidOperationException Empty() => new($"Series '{Name}' is empty: it has no first or last value.");
}
