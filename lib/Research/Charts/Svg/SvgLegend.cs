using System.Collections.Immutable;

namespace AlgoAcademy.Research;

/// <summary>The named traces of a chart in rows under the heading; a single trace needs no legend.</summary>
internal sealed record SvgLegend(ImmutableArray<LegendEntry> Entries, int RowCount)
{
    private const double Glyph = 30;
    private const double Character = 8.8;

    internal static SvgLegend Arrange(Chart chart)
    {
        Trace[] named = [.. chart.Traces.Where(t => t.Name.Length > 0 && t is not CellTrace)];
        if (named.Length < 2)
            return new SvgLegend([], 0);

        var entries = ImmutableArray.CreateBuilder<LegendEntry>();
        var (x, row) = (0.0, 0);
        foreach (var trace in named)
        {
            var text = trace.Name.Length > 58 ? trace.Name[..57] + "…" : trace.Name;
            var width = Glyph + 14 + Character * text.Length;
            if (x > 0 && x + width > SvgLayout.Width)
                (x, row) = (0, row + 1);
            entries.Add(new LegendEntry(trace, text, x, row));
            x += width;
        }

        return new SvgLegend(entries.ToImmutable(), row + 1);
    }
}
