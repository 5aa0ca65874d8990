namespace AlgoAcademy.Bundles;

/// <summary>The files of a bundle inside its zip.</summary>
internal sealed class ZipBundleFiles(ZipPackage package) : BundleFiles
{
    private readonly Dictionary<string, ZipEntry> entries = package.Entries.ToDictionary(entry => entry.Path, StringComparer.Ordinal);

    public override IReadOnlyCollection<string> Paths => entries.Keys;

    public override bool? IsExecutable(string path) => entries[path].IsExecutable;

    public override void CopyTo(string path, Stream target) => package.CopyTo(entries[path], target);

    public override long SizeOf(string path) => entries[path].Size;
}
