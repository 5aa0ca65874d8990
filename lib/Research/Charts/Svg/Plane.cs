namespace AlgoAcademy.Research;

/// <summary>The rectangle of a panel in the picture, and where values lie in it.</summary>
internal sealed record Plane(double Left, double Top, double Width, double Height)
{
    internal required (double Low, double High) RangeX { get; init; }

    internal required (double Low, double High) RangeY { get; init; }

    internal bool IsLog { get; init; }

    /// <summary>Whether y counts from the top, as the rows of a heat map do.</summary>
    internal bool IsTopDown { get; init; }

    internal double Right => Left + Width;

    internal double Bottom => Top + Height;

    /// <summary>Where bars and areas stand: zero, or the edge closest to it.</summary>
    internal double Baseline => Y(Math.Clamp(0, RangeY.Low, RangeY.High));

    internal double X(double value) => Left + Width * (value - RangeX.Low) / (RangeX.High - RangeX.Low);

    internal double Y(double value)
    {
        var share = IsLog
            ? Math.Log(value / RangeY.Low) / Math.Log(RangeY.High / RangeY.Low)
            : (value - RangeY.Low) / (RangeY.High - RangeY.Low);
        return IsTopDown ? Top + Height * share : Bottom - Height * share;
    }
}
