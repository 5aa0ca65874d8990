using System.Text;

namespace AlgoAcademy.Bundles;

/// <summary>One file that goes into a bundle: where it will lie, and its bytes.</summary>
public sealed class BundleEntry
{
    private readonly Func<byte[]> read;

    private BundleEntry(string path, bool executable, Func<byte[]> read)
    {
        BundlePath.Require(path);
        Path = path;
        Executable = executable;
        this.read = read;
    }

    /// <summary>Place inside the bundle, see <see cref="BundlePath"/>.</summary>
    public string Path { get; }

    /// <summary>True when the buyer may run the file.</summary>
    public bool Executable { get; }

    /// <summary>A file of the disk, read when the bundle is built.</summary>
    /// <exception cref="ArgumentException">The path may not stand in a bundle.</exception>
    public static BundleEntry FromFile(string path, string sourceFile, bool executable = false) =>
        new(path, executable, () => File.ReadAllBytes(sourceFile));

    /// <summary>Bytes in memory.</summary>
    /// <exception cref="ArgumentException">The path may not stand in a bundle.</exception>
    public static BundleEntry FromBytes(string path, byte[] bytes, bool executable = false) => new(path, executable, () => bytes);

    /// <summary>A text, written as UTF-8 without mark.</summary>
    /// <exception cref="ArgumentException">The path may not stand in a bundle.</exception>
    public static BundleEntry FromText(string path, string text, bool executable = false) =>
        FromBytes(path, Encoding.UTF8.GetBytes(text), executable);

    internal byte[] ReadBytes() => read();
}
