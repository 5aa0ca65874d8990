namespace AlgoAcademy.Research;

/// <summary>Collects strokes into one trace, with NaN between them.</summary>
internal sealed class PathBuilder
{
    private readonly List<double> x = [];
    private readonly List<double> y = [];

    internal PathBuilder Stroke(params IReadOnlyList<(double X, double Y)> points)
    {
        if (x.Count > 0)
            Add(double.NaN, double.NaN);
        foreach (var point in points)
            Add(point.X, point.Y);
        return this;
    }

    internal PathTrace ToTrace(string name, TraceStyle style, bool isFilled) => new([.. x], [.. y], name, style) { IsFilled = isFilled };

    private void Add(double atX, double atY)
    {
        x.Add(atX);
        y.Add(atY);
    }
}
