using System.Runtime.CompilerServices;

namespace AlgoAcademy.Scripting.Displays.Known;

/// <summary>
/// Charts of Plotly.NET. Nearly all the time of writing one goes into the default template, a quarter of a second for the
/// same eight kilobytes each time: it is written once per template, and put into the figure as text.
/// </summary>
internal static class PlotlyNet
{
    private const string Template = "template";

    private static readonly string[] Modules = ["Plotly.NET.GenericChart", "Plotly.NET.GenericChartModule"];

    private static readonly ConditionalWeakTable<object, string> Templates = [];

    public static MimeBundle Show(object chart) => PlotlyFigure.ToBundle(FigureOf(chart));

    private static string FigureOf(object chart)
    {
        var type = ModuleOf(chart);
        if (LateBound.CallStatic(type, "getLayout", chart) is not { } layout || PropertiesOf(layout) is not { } properties
            || !properties.TryGetValue(Template, out var template) || template is null)
        {
            return Write(type, chart);
        }

        lock (template)
        {
            if (Templates.TryGetValue(template, out var known)) return PlotlyFigure.WithTemplate(WriteWithout(properties, template, type, chart), known);
            var figure = Write(type, chart);
            if (PlotlyFigure.TemplateOf(figure) is { } written) Templates.AddOrUpdate(template, written);
            return figure;
        }
    }

    private static string WriteWithout(Dictionary<string, object?> properties, object template, Type? type, object chart)
    {
        properties.Remove(Template);
        try
        {
            return Write(type, chart);
        }
        finally
        {
            properties[Template] = template;
        }
    }

    private static string Write(Type? type, object chart) =>
        LateBound.CallStatic(type, "toFigureJson", chart) as string
        ?? throw new NotSupportedException("This version of Plotly.NET cannot write figures as JSON: use 4.2 or newer.");

    // The functions are members of the chart's type, or of a module around or beside it, depending on the version.
    private static Type? ModuleOf(object chart)
    {
        var assembly = chart.GetType().Assembly;
        return Modules
            .Select(assembly.GetType)
            .FirstOrDefault(t => t?.GetMethod("toFigureJson") is not null);
    }

    private static Dictionary<string, object?>? PropertiesOf(object layout) =>
        layout.GetType().GetProperty("Properties")?.GetValue(layout) as Dictionary<string, object?>;
}
