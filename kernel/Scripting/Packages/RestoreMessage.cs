namespace AlgoAcademy.Scripting.Packages;

/// <summary>A message of NuGet about a restore.</summary>
/// <param name="Code">NuGet's code, such as NU1101.</param>
/// <param name="Text">Its text.</param>
/// <param name="PackageId">The package it is about, or empty.</param>
/// <param name="IsError">Whether the restore failed because of it.</param>
internal sealed record RestoreMessage(string Code, string Text, string PackageId, bool IsError)
{
    /// <summary>True when it says that a source did not answer.</summary>
    public bool IsUnreachable => Code is "NU1301" or "NU1801";
}
