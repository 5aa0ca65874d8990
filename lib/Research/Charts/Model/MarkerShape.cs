namespace AlgoAcademy.Research;

/// <summary>Shape of a marker, so that two groups of points differ even without colour.</summary>
public enum MarkerShape
{
    /// <summary>Disc.</summary>
    Circle,

    /// <summary>Square.</summary>
    Square,

    /// <summary>Square on its corner.</summary>
    Diamond,

    /// <summary>Triangle pointing up: buys.</summary>
    TriangleUp,

    /// <summary>Triangle pointing down: sells.</summary>
    TriangleDown,

    /// <summary>Two crossed strokes.</summary>
    Cross,
}
