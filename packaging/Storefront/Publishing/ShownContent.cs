using AlgoAcademy.Bundles;
using AlgoAcademy.Documents;
using AlgoAcademy.Documents.Html;

namespace AlgoAcademy.Storefront;

/// <summary>
/// Tries what the pages will show of a release before it is one: each executed notebook is rendered, each picture in it looked
/// for, and a bot's results are read.
/// </summary>
internal static class ShownContent
{
    /// <summary>Every fault, with the file it is in; empty when the pages can show all of it.</summary>
    /// <param name="zip">A verified bundle.</param>
    public static IReadOnlyList<string> FaultsOf(Stream zip)
    {
        var folder = Path.Combine(Path.GetTempPath(), "academy-publish-" + Guid.NewGuid().ToString("N"));
        try
        {
            SafeUnzip.Extract(zip, folder);
            var executed = Path.Combine(folder, ReadingCopies.Executed);
            var notebooks = Directory.Exists(executed) ? Directory.EnumerateFiles(executed, "*.ipynb", SearchOption.AllDirectories).Order(StringComparer.Ordinal) : Enumerable.Empty<string>();
            return [.. notebooks.SelectMany(path => FaultsOf(folder, path)), .. ResultsFaults(Path.Combine(folder, BotResults.FileName))];
        }
        finally
        {
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<string> FaultsOf(string root, string path)
    {
        var name = NameOf(root, path);
        try
        {
            var folder = Path.GetDirectoryName(path)!;
            var cells = HtmlExport.RenderCells(NotebookFile.Read(path), new HtmlExportOptions { BaseDirectory = folder, AltTextForMissing = true });
            return [.. cells.Missing.Distinct(StringComparer.Ordinal).Select(source => source.Contains(':', StringComparison.Ordinal)
                ? $"{name} shows {source}, which cannot be shown."
                : $"{name} shows {NameOf(root, Path.GetFullPath(source, folder))}, which is not a picture in the bundle.")];
        }
        catch (NotebookFormatException fault)
        {
            return [$"{name} cannot be shown: {fault.Message}"];
        }
    }

    private static IReadOnlyList<string> ResultsFaults(string path)
    {
        if (!File.Exists(path))
            return [];
        try
        {
            BotResults.Read(File.ReadAllBytes(path));
            return [];
        }
        catch (InvalidDataException fault)
        {
            return [fault.Message];
        }
    }

    private static string NameOf(string root, string path) => Path.GetRelativePath(root, path).Replace('\\', '/');
}
