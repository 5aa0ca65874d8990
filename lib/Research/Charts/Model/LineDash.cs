namespace AlgoAcademy.Research;

/// <summary>Dash pattern of a line, so that two lines differ even without colour.</summary>
public enum LineDash
{
    /// <summary>Unbroken.</summary>
    Solid,

    /// <summary>Long dashes.</summary>
    Dash,

    /// <summary>Dots.</summary>
    Dot,

    /// <summary>Dash and dot in turn.</summary>
    DashDot,
}
