using AlgoAcademy.Documents;
using AlgoAcademy.Tests;

namespace AlgoAcademy.Kernel.Tests;

/// <summary>The notebooks whose own outputs are what the kernel must produce; <c>corpus/README.md</c> says how they are written.</summary>
public static class CorpusFolder
{
    /// <summary>Absolute path of the folder.</summary>
    public static string Path { get; } = System.IO.Path.Combine(RepositoryRoot.Path, "tests", "Kernel.Tests", "corpus");

    /// <summary>Names of the notebooks without extension, sorted.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.EnumerateFiles(Path, "*.ipynb").Select(file => System.IO.Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    /// <summary>Reads a notebook of the corpus.</summary>
    public static Notebook Read(string name) => NotebookReader.ReadFile(System.IO.Path.Combine(Path, name + ".ipynb"));

    /// <summary>
    /// Whether a notebook must have the process to itself, because it changes what all sessions of a process share: the current
    /// folder, the environment, the formatter registry.
    /// </summary>
    public static bool IsAlone(Notebook notebook) => notebook.Metadata["corpus"]?["alone"]?.GetValue<bool>() ?? false;
}
