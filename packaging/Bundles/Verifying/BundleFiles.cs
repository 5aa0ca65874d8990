namespace AlgoAcademy.Bundles;

/// <summary>The files of a bundle, whether packed or unpacked, as the verifier asks about them.</summary>
internal abstract class BundleFiles
{
    /// <summary>All paths, each once.</summary>
    public abstract IReadOnlyCollection<string> Paths { get; }

    /// <summary>Whether the file may be run; null where that says nothing.</summary>
    public abstract bool? IsExecutable(string path);

    /// <summary>Writes the content of a file.</summary>
    /// <exception cref="InvalidDataException">The content cannot be unpacked.</exception>
    public abstract void CopyTo(string path, Stream target);

    /// <summary>Length of a file in bytes, as the container states it.</summary>
    public abstract long SizeOf(string path);
}
