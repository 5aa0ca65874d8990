namespace AlgoAcademy.Research;

/// <summary>A panel under the prices: indicators that have a scale of their own, on the same time axis.</summary>
/// <param name="Title">Title of the y axis, with its unit: <c>RSI (0–100)</c>.</param>
/// <param name="Series">What is drawn, aligned with the bars; NaN leaves a gap.</param>
public sealed record IndicatorPanel(string Title, params IReadOnlyList<Series> Series)
{
    /// <summary>Levels to draw as horizontal lines: 30 and 70 for an RSI.</summary>
    public IReadOnlyList<double> Levels { get; init; } = [];

    /// <summary>How the values are written.</summary>
    public ValueFormat Format { get; init; } = ValueFormat.Plain;

    /// <summary>Height relative to the prices, from 0.1 to 4.</summary>
    public double Height { get; init; } = 0.35;
}
