namespace AlgoAcademy.Scripting;

/// <summary>The two text streams of a cell, as Jupyter names them.</summary>
public enum OutputStream
{
    /// <summary>Console.Out; "stdout" in a notebook.</summary>
    Stdout,

    /// <summary>Console.Error and compiler warnings; "stderr" in a notebook.</summary>
    Stderr,
}
