using System.Globalization;

namespace AlgoAcademy.Research;

public sealed partial record Chart
{
    private static readonly TraceStyle s_fitStyle = new() { Color = Palette.Vermillion, Dash = LineDash.Solid, Width = 2.4 };

    /// <summary>A marker at each point, in any order; points with NaN are left out.</summary>
    /// <remarks>Of more than 2,000 points an even selection with the highest and lowest is drawn, and the name says so.</remarks>
    public Chart Markers(IReadOnlyList<double> x, IReadOnlyList<double> y, string name, TraceStyle? style = null) =>
        WithMarkers(Points.Of(x, y), name, style);

    /// <summary>A marker at each UTC time; points with NaN are left out.</summary>
    /// <remarks>Of more than 2,000 points an even selection with the highest and lowest is drawn, and the name says so.</remarks>
    public Chart Markers(IReadOnlyList<DateTime> x, IReadOnlyList<double> y, string name, TraceStyle? style = null) =>
        WithMarkers(Points.Of(x, y), name, style);

    /// <summary>Markers for pairs (x, y) and the least-squares line through all of them (those not drawn included).</summary>
    /// <param name="x">Explaining values.</param>
    /// <param name="y">Explained values, one for each x.</param>
    /// <param name="name">Legend entry of the points.</param>
    /// <param name="fit">False leaves the line out.</param>
    public Chart Scatter(IReadOnlyList<double> x, IReadOnlyList<double> y, string name, bool fit = true)
    {
        var points = Points.Of(x, y).WithoutMissing();
        var style = new TraceStyle { Size = 5 };
        var chart = WithMarkers(points, name, style);
        return fit && LineFit.Through(points.X, points.Y) is { } line ? chart.WithPoints(PointMark.Line, line.Drawn(points.X), line.Name, s_fitStyle) : chart;
    }

    /// <summary>A bar for each category.</summary>
    /// <exception cref="ArgumentException">Unequal lengths, repeated categories, or others than those already on the chart.</exception>
    public Chart Bars(IReadOnlyList<string> categories, IReadOnlyList<double> y, string name, TraceStyle? style = null)
    {
        ArgumentNullException.ThrowIfNull(categories);
        if (categories.Distinct(StringComparer.Ordinal).Count() != categories.Count)
            throw new ArgumentException($"The categories of '{name}' must differ from each other.", nameof(categories));
        if (!Categories.IsEmpty && !Categories.SequenceEqual(categories, StringComparer.Ordinal))
            throw new ArgumentException($"Trace '{name}' must have the categories of the chart ({string.Join(", ", Categories)}).", nameof(categories));
        return (this with { Categories = [.. categories] })
            .WithBars(Points.OfCategories(categories.Count, y), name, (0, style));
    }

    /// <summary>A bar at each x, which must ascend; at most 2,000.</summary>
    public Chart Bars(IReadOnlyList<double> x, IReadOnlyList<double> y, string name, TraceStyle? style = null) =>
        WithBars(Points.Of(x, y), name, (0, style));

    /// <summary>A bar at each UTC time, which must ascend; at most 2,000.</summary>
    public Chart Bars(IReadOnlyList<DateTime> x, IReadOnlyList<double> y, string name, TraceStyle? style = null) =>
        WithBars(Points.Of(x, y), name, (0, style));

    /// <summary>How many values fall into each of <paramref name="bins"/> equal intervals from the lowest to the highest; NaN is left out.</summary>
    /// <exception cref="ArgumentException">No finite value.</exception>
    public Chart Histogram(IReadOnlyList<double> values, string name, int bins = 40, TraceStyle? style = null)
    {
        var (centers, counts) = Binning.Equal(values, bins, name);
        return WithBars(Points.Of(centers, counts), name, (ValueRange.SmallestStep(centers), style));
    }

    private Chart WithMarkers(Points points, string name, TraceStyle? style)
    {
        var present = points.WithoutMissing();
        var kept = Thinning.Even(present.Y);
        var shown = kept.Length == present.Y.Length
            ? name
            : string.Create(CultureInfo.InvariantCulture, $"{name} ({kept.Length:N0} of {present.Y.Length:N0} shown)");
        return WithTrace(present.At(kept).ToTrace(PointMark.Marker, shown, Complete(style ?? new TraceStyle())), points.Kind);
    }

    private Chart WithBars(Points points, string name, (double Width, TraceStyle? Style) look)
    {
        points.RequireAscending(name);
        if (points.Y.Length > Downsampling.MaximumPoints)
        {
            throw new ArgumentException(
                $"Bars '{name}' must be at most {Downsampling.MaximumPoints}; were {points.Y.Length}. Resample them, or use Line, Step or Histogram.", nameof(points));
        }

        var trace = points.ToTrace(PointMark.Bar, name, Complete(look.Style ?? new TraceStyle())) with { BarWidth = look.Width };
        return WithTrace(trace, points.Kind);
    }
}
