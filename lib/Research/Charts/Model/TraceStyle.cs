namespace AlgoAcademy.Research;

/// <summary>How a trace is drawn. What is left out follows from the trace's position: each gets its own colour and its own dash or shape.</summary>
public sealed record TraceStyle
{
    /// <summary>Colour as <c>#rrggbb</c>, best one of <see cref="Palette"/>; null takes the next of the palette.</summary>
    public string? Color { get; init; }

    /// <summary>Dash pattern of a line; null takes the next.</summary>
    public LineDash? Dash { get; init; }

    /// <summary>Shape of markers; null takes the next.</summary>
    public MarkerShape? Shape { get; init; }

    /// <summary>Line width in pixels.</summary>
    public double Width { get; init; } = 1.6;

    /// <summary>Marker diameter in pixels.</summary>
    public double Size { get; init; } = 7;

    /// <summary>How much a line or surface covers what lies behind it, from 0 to 1; surfaces are paler than their lines in any case.</summary>
    public double Opacity { get; init; } = 1;

    /// <summary>Fills in what was left open: colours differ over the whole chart, dashes and shapes within a panel.</summary>
    internal TraceStyle Completed(int ordinalInChart, int ordinalInPanel) => this with
    {
        Color = Color ?? Palette.At(ordinalInChart),
        Dash = Dash ?? (LineDash)(ordinalInPanel % 4),
        Shape = Shape ?? (MarkerShape)(ordinalInPanel % 6),
    };
}
