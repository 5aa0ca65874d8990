namespace AlgoAcademy.Scripting.Cells;

/// <summary>A package a cell asks for with <c>#r "nuget: Id, Version"</c>.</summary>
/// <param name="Id">The package's id as written.</param>
/// <param name="Version">Version, floating version or range as written, or null for the newest.</param>
internal sealed record PackageRequest(string Id, string? Version)
{
    public override string ToString() => Version is null ? Id : $"{Id}, {Version}";
}
