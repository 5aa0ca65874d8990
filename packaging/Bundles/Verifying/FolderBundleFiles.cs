namespace AlgoAcademy.Bundles;

/// <summary>The files of a bundle unpacked into a folder, without what belongs to the buyer.</summary>
internal sealed class FolderBundleFiles : BundleFiles
{
    /// <summary>What is not part of the bundle: the tool's own folder, the results of "academy run", and the buyer's licence.</summary>
    public static readonly IReadOnlySet<string> Buyers = new HashSet<string>([".academy", "artifacts", LicenseText.FileName], StringComparer.Ordinal);

    private readonly string folder;
    private readonly HashSet<string> paths;

    private FolderBundleFiles(string folder, HashSet<string> paths)
    {
        this.folder = folder;
        this.paths = paths;
    }

    public override IReadOnlyCollection<string> Paths => paths;

    /// <summary>Lists a folder; links are refused, never followed.</summary>
    /// <exception cref="BundleRefusedException">There is a link.</exception>
    public static FolderBundleFiles Open(string folder)
    {
        var refusals = new List<Refusal>();
        var found = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<DirectoryInfo>([new DirectoryInfo(folder)]);
        while (pending.TryPop(out var directory))
        {
            foreach (var item in directory.EnumerateFileSystemInfos())
            {
                var path = Path.GetRelativePath(folder, item.FullName).Replace(Path.DirectorySeparatorChar, '/');
                if (Buyers.Contains(path))
                    continue;
                if (item.LinkTarget is not null)
                    refusals.Add(new Refusal(RefusalKind.NotARegularFile, path, $"A bundle must hold regular files only; \"{path}\" is a link."));
                else if (item is DirectoryInfo inner)
                    pending.Push(inner);
                else
                    found.Add(path);
            }
        }

        return refusals.Count == 0 ? new FolderBundleFiles(folder, found) : throw new BundleRefusedException(refusals);
    }

    // Disks shared with Windows call every file executable, and some unzip programs none; that is not tampering.
    public override bool? IsExecutable(string path) => null;

    public override void CopyTo(string path, Stream target)
    {
        using var source = File.OpenRead(Full(path));
        source.CopyTo(target);
    }

    public override long SizeOf(string path) => new FileInfo(Full(path)).Length;

    private string Full(string path) => Path.Combine(folder, path);
}
