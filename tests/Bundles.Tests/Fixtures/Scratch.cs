namespace AlgoAcademy.Bundles.Tests;

/// <summary>A folder of its own for one test, with a space in its path, removed at the end.</summary>
internal sealed class Scratch : IDisposable
{
    public Scratch(string prefix = "bundles tests ") => Folder = Directory.CreateTempSubdirectory(prefix).FullName;

    public string Folder { get; }

    public string this[params string[] parts] => Path.Combine([Folder, .. parts]);

    public string Write(string path, string text)
    {
        var file = this[path];
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return file;
    }

    public string[] Names() => [.. Directory.EnumerateFileSystemEntries(Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
