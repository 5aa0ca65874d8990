using System.Collections.Concurrent;

namespace AlgoAcademy.Scripting.Displays.Known;

/// <summary>
/// Charts, frames and matrices of well-known packages, recognised by the name of their type: the engine references none
/// of them, and the packages that once taught notebooks to show them can no longer be restored.
/// </summary>
internal static class KnownTypes
{
    private static readonly Dictionary<string, Func<object, MimeBundle>> Views = new(StringComparer.Ordinal)
    {
        ["System.Data.DataTable"] = value => DataTables.Show((System.Data.DataTable)value),
        ["System.Data.DataView"] = value => DataTables.Show(((System.Data.DataView)value).ToTable()),
        ["Plotly.NET.GenericChart"] = PlotlyNet.Show,
        ["Plotly.NET.GenericChart+GenericChart"] = PlotlyNet.Show,
        ["XPlot.Plotly.PlotlyChart"] = XPlot.Show,
        ["Deedle.Frame`2"] = DeedleFrames.Frame,
        ["Deedle.Series`2"] = DeedleFrames.Series,
        ["Microsoft.Data.Analysis.DataFrame"] = DataFrames.Frame,
        ["MathNet.Numerics.LinearAlgebra.Matrix`1"] = DataFrames.Matrix,
        ["ScottPlot.Plot"] = Pictures.Plot,
        ["SkiaSharp.SKBitmap"] = Pictures.Skia,
        ["SkiaSharp.SKImage"] = Pictures.Skia,
    };

    private static readonly ConcurrentDictionary<Type, Func<object, MimeBundle>?> Found = new();

    public static bool Contains(Type type) => Found.GetOrAdd(type, Find) is not null;

    /// <summary>The value's form, or null when its type is none of those known.</summary>
    public static MimeBundle? TryShow(object value) => Found.GetOrAdd(value.GetType(), Find)?.Invoke(value);

    private static Func<object, MimeBundle>? Find(Type type)
    {
        for (var current = type; current is not null && current != typeof(object); current = current.BaseType)
        {
            var name = (current.IsGenericType ? current.GetGenericTypeDefinition() : current).FullName;
            if (name is not null && Views.TryGetValue(name, out var view)) return view;
        }

        return null;
    }
}
