namespace AlgoAcademy.Scripting.Cells;

/// <summary>A cell taken apart: what it asks the engine for, and the code that remains.</summary>
internal sealed record ParsedCell
{
    /// <summary>The packages of all <c>#r "nuget:"</c> lines, restored together before any code runs.</summary>
    public List<PackageRequest> Packages { get; } = [];

    /// <summary>The files of all <c>#r "path"</c> lines.</summary>
    public List<AssemblyRequest> Assemblies { get; } = [];

    /// <summary>Package sources of all <c>#i</c> lines, for this and later restores.</summary>
    public List<string> Sources { get; } = [];

    /// <summary>The code, in order.</summary>
    public List<CellSection> Sections { get; } = [];

    /// <summary>Whether <c>#!time</c> asks for the cell's duration.</summary>
    public bool ShowTime { get; set; }
}
