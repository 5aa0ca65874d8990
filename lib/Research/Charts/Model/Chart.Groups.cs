using System.Collections.Immutable;

namespace AlgoAcademy.Research;

public sealed partial record Chart
{
    /// <summary>
    /// A box for each group: quartiles and median (linear between order statistics), whiskers to the last values within 1.5
    /// interquartile ranges, markers for those beyond. Source: Tukey (1977), Exploratory Data Analysis.
    /// </summary>
    /// <param name="groups">Names along x and the values of each; NaN is left out.</param>
    /// <exception cref="ArgumentException">No group, a repeated name, or a group without a finite value.</exception>
    public Chart Boxes(IReadOnlyList<KeyValuePair<string, IReadOnlyList<double>>> groups)
    {
        var samples = SampleGroup.All(groups);
        var chart = WithCategories([.. samples.Select(s => s.Name)]);
        var boxes = new PathBuilder();
        var whiskers = new PathBuilder();
        var outliers = new List<(double X, double Y)>();
        for (var i = 0; i < samples.Length; i++)
        {
            var box = BoxFigure.Of(samples[i].Sorted);
            boxes.Stroke((i - 0.28, box.Lower), (i + 0.28, box.Lower), (i + 0.28, box.Upper), (i - 0.28, box.Upper), (i - 0.28, box.Lower));
            whiskers.Stroke((i - 0.28, box.Median), (i + 0.28, box.Median)).Stroke((i, box.Lower), (i, box.LowWhisker)).Stroke((i, box.Upper), (i, box.HighWhisker))
                .Stroke((i - 0.12, box.LowWhisker), (i + 0.12, box.LowWhisker)).Stroke((i - 0.12, box.HighWhisker), (i + 0.12, box.HighWhisker));
            outliers.AddRange(box.Outliers.Select(y => ((double)i, y)));
        }

        var style = Complete(new TraceStyle { Dash = LineDash.Solid });
        chart = chart.WithTrace(boxes.ToTrace("middle half", style, isFilled: true), AxisKind.Category)
            .WithTrace(whiskers.ToTrace("median and whiskers", style, isFilled: false), AxisKind.Category);
        return outliers.Count == 0
            ? chart
            : chart.WithMarkers(new Points(AxisKind.Category, [.. outliers.Select(o => o.X)], [.. outliers.Select(o => o.Y)]), "beyond the whiskers", new TraceStyle { Size = 5 });
    }

    /// <summary>
    /// A violin for each group: the density of its values mirrored (Gaussian kernel, bandwidth by Silverman 1986, eq. 3.31),
    /// with the median and the middle half inside. All violins are equally wide.
    /// </summary>
    /// <param name="groups">Names along x and the values of each, at least two different ones; NaN is left out.</param>
    /// <exception cref="ArgumentException">No group, a repeated name, or a group without two different values.</exception>
    public Chart Violins(IReadOnlyList<KeyValuePair<string, IReadOnlyList<double>>> groups)
    {
        var samples = SampleGroup.All(groups);
        var chart = WithCategories([.. samples.Select(s => s.Name)]);
        var (bodies, halves, medians) = (new PathBuilder(), new PathBuilder(), new List<double>());
        for (var i = 0; i < samples.Length; i++)
        {
            var density = KernelDensity.Of(samples[i].Sorted, samples[i].Name);
            var widest = density.Heights.Max();
            var right = density.At.Zip(density.Heights, (y, height) => (X: i + (0.4 * height / widest), Y: y)).ToList();
            bodies.Stroke([.. right, .. right.AsEnumerable().Reverse().Select(p => ((2 * i) - p.X, p.Y)), right[0]]);
            var box = BoxFigure.Of(samples[i].Sorted);
            halves.Stroke((i, box.Lower), (i, box.Upper));
            medians.Add(box.Median);
        }

        return chart.WithTrace(bodies.ToTrace("density", Complete(new TraceStyle { Dash = LineDash.Solid }), isFilled: true), AxisKind.Category)
            .WithTrace(halves.ToTrace("middle half", Complete(new TraceStyle { Color = Palette.Gray, Dash = LineDash.Solid, Width = 5 }), isFilled: false), AxisKind.Category)
            .WithMarkers(Points.OfCategories(medians.Count, medians), "median", new TraceStyle { Color = Palette.Vermillion, Shape = MarkerShape.Diamond, Size = 9 });
    }

    /// <summary>
    /// Bars that each stand where the one before ends: how a start becomes an end, for example gross profit, costs, net profit.
    /// </summary>
    /// <param name="steps">Names along x and the change each brings.</param>
    /// <param name="total">Name of a last bar from zero to the sum; null leaves it out.</param>
    /// <exception cref="ArgumentException">No step, a repeated name, or a change that is not finite.</exception>
    public Chart Waterfall(IReadOnlyList<KeyValuePair<string, double>> steps, string? total = null)
    {
        ArgumentNullException.ThrowIfNull(steps);
        if (steps.Count == 0 || steps.Any(s => !double.IsFinite(s.Value)))
            throw new ArgumentException($"A waterfall needs at least one step, and finite changes; had {steps.Count} steps ({string.Join(", ", steps.Where(s => !double.IsFinite(s.Value)).Select(s => s.Key))} not finite).", nameof(steps));
        string[] names = [.. steps.Select(s => s.Key), .. total is null ? Array.Empty<string>() : [total]];
        var chart = WithCategories([.. names]);
        var ends = new double[names.Length];
        for (var i = 0; i < names.Length; i++)
            ends[i] = i < steps.Count ? (i == 0 ? 0 : ends[i - 1]) + steps[i].Value : ends[i - 1];
        Chart Add(Chart before, string name, Func<int, bool> isIn, TraceStyle style)
        {
            int[] at = [.. Enumerable.Range(0, names.Length).Where(isIn)];
            var points = new Points(AxisKind.Category, [.. at.Select(i => (double)i)], [.. at.Select(i => ends[i])]);
            var trace = points.ToTrace(PointMark.Bar, name, Complete(style)) with
            {
                BarWidth = 0.7,
                Base = [.. at.Select(i => i == 0 || i >= steps.Count ? 0 : ends[i - 1])],
            };
            return at.Length == 0 ? before : before.WithTrace(trace, AxisKind.Category);
        }

        chart = Add(chart, "adds", i => i < steps.Count && steps[i].Value >= 0, new TraceStyle { Color = Palette.Blue, Dash = LineDash.Solid });
        chart = Add(chart, "takes away", i => i < steps.Count && steps[i].Value < 0, new TraceStyle { Color = Palette.Vermillion, Dash = LineDash.Dash });
        return Add(chart, "sum", i => i >= steps.Count, new TraceStyle { Color = Palette.Gray, Dash = LineDash.Solid });
    }

    private Chart WithCategories(ImmutableArray<string> names)
    {
        if (names.Distinct(StringComparer.Ordinal).Count() != names.Length)
            throw new ArgumentException($"The names along x must differ from each other; were {string.Join(", ", names)}.", nameof(names));
        if (!Categories.IsEmpty && !Categories.SequenceEqual(names, StringComparer.Ordinal))
            throw new ArgumentException($"The names along x must be those of the chart ({string.Join(", ", Categories)}); were {string.Join(", ", names)}.", nameof(names));
        return this with { Categories = names };
    }
}
