namespace AlgoAcademy.Scripting.Cells;

/// <summary>A cell taken apart: what it asks the engine for, and the steps that remain.</summary>
internal sealed record ParsedCell
{
    /// <summary>The packages of all <c>#r "nuget:"</c> lines, restored together before any code runs.</summary>
    public List<PackageRequest> Packages { get; } = [];

    /// <summary>The projects of all <c>#r "project:"</c> lines, built before any code runs.</summary>
    public List<AssemblyRequest> Projects { get; } = [];

    /// <summary>The files of all <c>#r "path"</c> lines.</summary>
    public List<AssemblyRequest> Assemblies { get; } = [];

    /// <summary>Package sources of all <c>#i</c> lines, for this and later restores.</summary>
    public List<string> Sources { get; } = [];

    /// <summary>Code, content and magics, in order.</summary>
    public List<CellStep> Steps { get; } = [];

    /// <summary>The code and content alone, in order.</summary>
    public IReadOnlyList<CellSection> Sections => [.. Steps.OfType<CellSection>()];

    /// <summary>Whether <c>#!time</c> asks for the cell's duration.</summary>
    public bool ShowTime { get; set; }
}
