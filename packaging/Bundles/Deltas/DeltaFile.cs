namespace AlgoAcademy.Bundles;

/// <summary>A delta's zip on disk.</summary>
/// <param name="Path">Where the zip lies.</param>
/// <param name="Sha256">SHA-256 of the zip, 64 lower-case hexadecimal digits.</param>
/// <param name="Size">Length of the zip in bytes.</param>
/// <param name="Delta">The statement inside it.</param>
public sealed record DeltaFile(string Path, string Sha256, long Size, Delta Delta);
