namespace AlgoAcademy.Documents;

/// <summary>Reads a notebook file of either kind, told apart by its ending.</summary>
public static class NotebookFile
{
    /// <summary>Whether a path ends like a notebook: <c>.ipynb</c> or <c>.dib</c>.</summary>
    public static bool IsNotebook(string path) =>
        path.EndsWith(".ipynb", StringComparison.OrdinalIgnoreCase) || IsDib(path);

    /// <summary>Reads the notebook at a path.</summary>
    /// <exception cref="NotebookFormatException">The file is not a notebook.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Notebook Read(string path) =>
        IsDib(path) ? DibReader.Read(File.ReadAllText(path), path) : NotebookReader.ReadFile(path);

    private static bool IsDib(string path) => path.EndsWith(".dib", StringComparison.OrdinalIgnoreCase);
}
