namespace AlgoAcademy.Research;

/// <summary>What stands for the points of a <see cref="PointTrace"/>.</summary>
public enum PointMark
{
    /// <summary>Straight lines between the points; NaN leaves a gap.</summary>
    Line,

    /// <summary>Each value holds until the next point.</summary>
    Step,

    /// <summary>A line with the surface to zero filled.</summary>
    Area,

    /// <summary>A marker at each point.</summary>
    Marker,

    /// <summary>A bar from zero to each value.</summary>
    Bar,
}
