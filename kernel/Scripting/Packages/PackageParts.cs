namespace AlgoAcademy.Scripting.Packages;

/// <summary>What a package gives to those that use it; a dependency can keep parts to itself (include, exclude in a .nuspec).</summary>
[Flags]
internal enum PackageParts
{
    None = 0,
    Compile = 1,
    Runtime = 2,
    Native = 4,
    All = Compile | Runtime | Native,
}
