namespace AlgoAcademy.Scripting;

/// <summary>How a cell ended.</summary>
public enum CellStatus
{
    /// <summary>The cell ran to its end.</summary>
    Ok,

    /// <summary>The cell did not compile, threw, or could not load what it asked for.</summary>
    Error,

    /// <summary>The user stopped it. The session's state is kept.</summary>
    Interrupted,
}
