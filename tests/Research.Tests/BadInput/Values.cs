using System.Reflection;
using System.Runtime.CompilerServices;

namespace AlgoAcademy.Research.Tests.BadInput;

/// <summary>For each type of parameter one value that is right, and those that students and data sources get wrong.</summary>
internal static class Values
{
    private const int Bars = 60;
    private static readonly BarSeries s_bars = SimulatedBars();

    // What is being made: a type that needs itself cannot be.
    private static readonly HashSet<Type> s_making = [];

    /// <summary>A value that fits the type; false for types no value is known for.</summary>
    public static bool TryGood(Type type, out object? value)
    {
        value = type switch
        {
            _ when type == typeof(BarSeries) => s_bars,
            _ when type == typeof(Series) => s_bars.Close,
            _ when type == typeof(TimeAxis) => s_bars.Axis,
            _ when type == typeof(BarColumns) => BarColumns.FromCloses(Cases.Days(3), [1, 2, 3]),
            _ when type == typeof(Frequency) => Frequency.Weekly,
            _ when type == typeof(TradingCalendar) => TradingCalendar.Weekdays,
            _ when type == typeof(Signal) => new Signal(s_bars.Close.Map(_ => 1.0)),
            _ when type == typeof(BacktestResult) => Backtest.Run(s_bars, new Signal(s_bars.Close.Map(_ => 1.0)), Costs.Bps(1, 1)),
            _ when type == typeof(SeriesPanel) => new SeriesPanel("panel", [s_bars.Close, s_bars.Open]),
            _ when type == typeof(Costs) => Costs.Bps(1, 1),
            _ when type == typeof(int) => 5,
            _ when type == typeof(long) => 5L,
            _ when type == typeof(ulong) => 5UL,
            _ when type == typeof(double) => 0.5,
            _ when type == typeof(bool) => true,
            _ when type == typeof(string) => "name",
            _ when type == typeof(DateTime) => Cases.Start.AddDays(10),
            _ when type == typeof(DateOnly) => DateOnly.FromDateTime(Cases.Start),
            _ when type == typeof(TimeSpan) => TimeSpan.FromHours(1),
            _ when type == typeof(Bar) => s_bars[5],
            _ when type == typeof(DataCatalog) => DataCatalog.Shipped,
            _ when type == typeof(double[]) => new[] { 1.0, 2.0, 3.0 },
            _ when type == typeof(DateTime[]) => Cases.Days(3),
            _ when type == typeof(Func<double, double>) => (Func<double, double>)(x => x),
            _ when type.IsEnum => Enum.GetValues(type).GetValue(0),
            _ when type.IsAssignableFrom(typeof(double[])) && type.IsInterface => new[] { 1.0, 2.0, 3.0 },
            _ when type == typeof(Series[]) || (type.IsAssignableFrom(typeof(Series[])) && type.IsInterface) => new[] { s_bars.Close, s_bars.Open },
            _ => Results.Of(type, s_bars),
        };
        return value is not null || TryDefault(type, out value);
    }

    /// <summary>What goes wrong with values of this type.</summary>
    public static IEnumerable<(string What, object? Value)> Bad(Type type)
    {
        if (!type.IsValueType)
        {
            yield return ("null", null);
        }

        foreach (var bad in Wrong(Nullable.GetUnderlyingType(type) ?? type))
        {
            yield return bad;
        }
    }

    private static IEnumerable<(string What, object? Value)> Wrong(Type type) => type switch
    {
        _ when type == typeof(BarSeries) => [("no bars", s_bars.Slice(0, 0)), ("one bar", s_bars.Slice(0, 1)), ("two bars", s_bars.Slice(0, 2)), ("flat bars", Flat())],
        _ when type == typeof(Series) =>
        [
            ("no values", s_bars.Close.Slice(0, 0)), ("one value", s_bars.Close.Slice(0, 1)), ("all NaN", s_bars.Close.Map(_ => double.NaN)),
            ("infinite", s_bars.Close.Map(_ => double.PositiveInfinity)), ("zeros", s_bars.Close.Map(_ => 0)), ("negative", s_bars.Close.Map(x => -x)),
            ("shorter", s_bars.Close.Slice(0, Bars / 2)), ("constant", s_bars.Close.Map(_ => 1)),
        ],
        _ when type == typeof(BarColumns) =>
        [
            ("no rows", BarColumns.FromCloses([], [])), ("NaN", Closes(double.NaN)), ("infinite", Closes(double.PositiveInfinity)),
            ("zero", Closes(0)), ("negative", Closes(-1)), ("unsorted", BarColumns.FromCloses([.. Cases.Days(2).Reverse()], [1, 2])),
            ("repeated time", BarColumns.FromCloses([Cases.Start, Cases.Start], [1, 2])), ("fewer closes", BarColumns.FromCloses(Cases.Days(2), [1])),
            ("more volumes", BarColumns.FromCloses(Cases.Days(1), [1]) with { Volume = [1, 2] }), ("no column", BarColumns.FromCloses(Cases.Days(1), null!)),
        ],
        _ when type == typeof(TimeAxis) => [("no times", new TimeAxis([], Frequency.Daily)), ("other times", new TimeAxis(Cases.Days(3), Frequency.Daily))],
        _ when type == typeof(int) => [("least", int.MinValue), ("−1", -1), ("0", 0), ("1", 1), ("more than there are bars", 1000)],
        _ when type == typeof(double) => [("NaN", double.NaN), ("∞", double.PositiveInfinity), ("−∞", double.NegativeInfinity), ("0", 0.0), ("−1", -1.0), ("huge", 1e300)],
        _ when type == typeof(string) => [("empty", ""), ("blank", "  "), ("unknown", "no such thing")],
        _ when type == typeof(DateTime) => [("first", DateTime.MinValue), ("last", DateTime.MaxValue), ("local", new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Local))],
        _ when type == typeof(DateOnly) => [("first", DateOnly.MinValue), ("last", DateOnly.MaxValue)],
        _ when type == typeof(TimeSpan) => [("zero", TimeSpan.Zero), ("negative", TimeSpan.FromHours(-1)), ("longest", TimeSpan.MaxValue)],
        _ when type == typeof(double[]) => [("empty", Array.Empty<double>()), ("NaN", new[] { double.NaN })],
        _ when type == typeof(DateTime[]) => [("empty", Array.Empty<DateTime>()), ("unsorted", Cases.Days(3).Reverse().ToArray()), ("repeated", new[] { Cases.Start, Cases.Start })],
        _ when type == typeof(Series[]) => [("none", Array.Empty<Series>()), ("one missing", new Series?[] { s_bars.Close, null })],
        _ when type.IsEnum => [("no member", Enum.ToObject(type, 99))],
        _ => [],
    };

    // What can be made of right arguments: options of all defaults, indicators of their usual lengths.
    private static bool TryDefault(Type type, out object? value)
    {
        value = null;
        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return TryGood(inner, out value);
        }

        if (type.IsAbstract || type.IsArray || type.ContainsGenericParameters || type.IsPrimitive || type == typeof(string)
            || Array.Exists(type.GetProperties(), property => property.IsDefined(typeof(RequiredMemberAttribute), inherit: true)))
        {
            return false;
        }

        foreach (var constructor in type.GetConstructors().OrderBy(constructor => constructor.GetParameters().Length))
        {
            if (TryMake(constructor, out value))
            {
                return true;
            }
        }

        return false;
    }

    private static bool TryMake(ConstructorInfo constructor, out object? value)
    {
        value = null;
        if (!s_making.Add(constructor.DeclaringType!))
        {
            return false;
        }

        try
        {
            value = TryArguments(constructor, out var arguments) ? constructor.Invoke(arguments) : null;
            return value is not null;
        }
        catch (TargetInvocationException)
        {
            // The usual values are wrong for this type; it counts as not covered.
            return false;
        }
        finally
        {
            s_making.Remove(constructor.DeclaringType!);
        }
    }

    /// <summary>Right arguments: what the method itself takes when nothing is said, otherwise a value of the type.</summary>
    public static bool TryArguments(MethodBase method, out object?[] arguments)
    {
        var good = Array.ConvertAll<ParameterInfo, (bool Known, object? Value)>(method.GetParameters(), parameter => parameter switch
        {
            { HasDefaultValue: true, DefaultValue: not null } => (true, parameter.DefaultValue),
            _ when parameter.ParameterType != method.DeclaringType || !method.IsConstructor => (TryGood(parameter.ParameterType, out var value), value),
            _ => (false, null),
        });
        arguments = Array.ConvertAll(good, one => one.Value);
        return Array.TrueForAll(good, one => one.Known);
    }

    private static BarSeries SimulatedBars()
    {
        var close = Enumerable.Range(0, Bars).Select(i => 100 + (10 * Math.Sin(i)) + i).ToArray();
        return new BarSeries("good", Frequency.Daily, new BarColumns
        {
            CloseTime = Cases.Days(Bars),
            Open = [.. close.Select(price => price - 0.5)],
            High = [.. close.Select(price => price + 1)],
            Low = [.. close.Select(price => price - 1)],
            Close = close,
            Volume = [.. close.Select(price => price * 10)],
        });
    }

    private static BarColumns Closes(double second) => BarColumns.FromCloses(Cases.Days(3), [1, second, 3]);

    private static BarSeries Flat() => new("flat", Frequency.Daily, BarColumns.FromCloses(Cases.Days(Bars), [.. Enumerable.Repeat(1.0, Bars)]));
}
