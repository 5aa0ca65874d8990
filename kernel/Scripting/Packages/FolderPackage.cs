using NuGet.Versioning;

namespace AlgoAcademy.Scripting.Packages;

/// <summary>A package file in a folder feed.</summary>
internal sealed record FolderPackage(string File, string Id, NuGetVersion Version);
