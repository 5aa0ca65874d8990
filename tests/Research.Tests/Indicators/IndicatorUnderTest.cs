using System.Globalization;
using System.Reflection;

namespace AlgoAcademy.Research.Tests.Indicators;

/// <summary>One indicator found by reflection: its live form, its form on a series, its declared warm-up.</summary>
internal sealed class IndicatorUnderTest
{
    private static readonly Type[] s_forms = [typeof(SeriesIndicators), typeof(BarIndicators), typeof(RollingIndicators)];

    private readonly ConstructorInfo _constructor;
    private readonly Type _input;

    public IndicatorUnderTest(Type type)
    {
        Type = type;
        _constructor = type.GetConstructors().Single();
        _input = type.GetInterfaces().Single(IsIndicator).GetGenericArguments()[0];
    }

    public static IEnumerable<IndicatorUnderTest> All { get; } =
        [.. typeof(Sma).Assembly.GetExportedTypes().Where(type => type.IsClass && type.GetInterfaces().Any(IsIndicator)).Select(type => new IndicatorUnderTest(type))];

    public Type Type { get; }

    public string Name => Type.Name;

    public IndicatorAttribute Facts => Type.GetCustomAttribute<IndicatorAttribute>()!;

    public ParameterInfo[] Parameters => _constructor.GetParameters();

    /// <summary>Its form on a series, for whoever writes it in a cell.</summary>
    public MethodInfo? SeriesForm => s_forms.Select(form => form.GetMethod(Name)).SingleOrDefault(method => method is not null);

    public int WarmUp => WarmUpWith(null, null);

    public int WarmUpWith(string? parameter, object? value)
    {
        var method = Type.GetMethod("WarmUp")!;
        return (int)method.Invoke(null, [.. method.GetParameters().Select(p => p.Name == parameter ? value : Default(p))])!;
    }

    public bool LengthensWarmUp(string parameter) => Type.GetMethod("WarmUp")!.GetParameters().Any(p => p.Name == parameter);

    public static IndicatorUnderTest Named(string name) => All.Single(indicator => indicator.Name == name);

    /// <summary>A fresh live form; one parameter may be set.</summary>
    public object Create(string? parameter = null, object? value = null) =>
        _constructor.Invoke([.. Parameters.Select(p => p.Name == parameter ? value : Default(p))]);

    /// <summary>The live form bar by bar: one row of fields for each bar.</summary>
    public double[][] Live(IReadOnlyList<Bar> bars) => Live(Create(), bars);

    /// <summary>The same with an instance of given parameters.</summary>
    public double[][] Live(object indicator, IReadOnlyList<Bar> bars)
    {
        var next = Type.GetMethod("Next")!;
        return [.. bars.Select(bar => Fields(next.Invoke(indicator, [Input(bar)])!))];
    }

    /// <summary>The form on a series: one row of fields for each bar, volatilities per bar.</summary>
    public double[][] Batch(BarSeries bars)
    {
        var form = SeriesForm!;
        object first = _input == typeof(Bar) ? bars : bars.Close;
        object?[] arguments = [.. form.GetParameters().Select(p => p.Position == 0 ? first : p.ParameterType == typeof(Series) ? bars.Open : Default(p))];
        var result = form.Invoke(null, arguments)!;
        var columns = Columns(result);
        var scale = Facts.Unit.Contains("a year", StringComparison.Ordinal) ? 1 / Math.Sqrt(bars.BarsPerYear) : 1;
        return [.. Enumerable.Range(0, bars.Count).Select(t => columns.Select(column => column[t] * scale).ToArray())];
    }

    private static Series[] Columns(object result) => result switch
    {
        Series series => [series],
        BarSeries bars => [bars.Open, bars.High, bars.Low, bars.Close],
        BandSeries bands => [bands.Middle, bands.Upper, bands.Lower],
        _ => [.. Positional(result.GetType()).Select(property => (Series)property.GetValue(result)!)],
    };

    private static double[] Fields(object value) => value switch
    {
        double number => [number],
        Bar bar => [bar.Open, bar.High, bar.Low, bar.Close],
        _ => [.. Positional(value.GetType()).Select(property => (double)property.GetValue(value)!)],
    };

    private static IEnumerable<PropertyInfo> Positional(Type record) =>
        record.GetConstructors().MaxBy(constructor => constructor.GetParameters().Length)!.GetParameters().Select(p => record.GetProperty(p.Name!)!);

    private static bool IsIndicator(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IIndicator<,>);

    private static object? Default(ParameterInfo parameter) =>
        parameter.HasDefaultValue ? parameter.DefaultValue : parameter.ParameterType == typeof(int) ? (object)7 : 0.3;

    private object Input(Bar bar) => _input == typeof(Bar) ? bar : _input == typeof(double) ? bar.Close : (bar.Close, bar.Open);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name}({Parameters.Length})");
}
