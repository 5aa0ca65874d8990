using System.Text.Json;
using System.Text.Json.Nodes;

namespace AlgoAcademy.Documents;

/// <summary>
/// Reads <c>.ipynb</c> files of nbformat 4.0 to 4.5. What it does not interpret it keeps, so that writing loses nothing.
/// </summary>
public static class NotebookReader
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 512, AllowDuplicateProperties = false };

    /// <summary>Reads the notebook at a path.</summary>
    /// <exception cref="NotebookFormatException">The file is not a notebook of nbformat 4.0 to 4.5.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Notebook ReadFile(string path) => Read(File.ReadAllText(path), path);

    /// <summary>Reads a notebook from its JSON text.</summary>
    /// <param name="json">The whole text of the file.</param>
    /// <param name="file">The name that error messages give the text.</param>
    /// <exception cref="NotebookFormatException">The text is not a notebook of nbformat 4.0 to 4.5.</exception>
    public static Notebook Read(string json, string file = "notebook")
    {
        var root = Fields.Of(Parse(json, file), file, "top level");
        CheckVersion(root);
        if (root.Take("cells") is not JsonArray cells)
            throw root.Fault("the list \"cells\" is missing. Is this file a notebook at all, or one of nbformat 3 (convert it with `jupyter nbconvert --to notebook`)?");
        return new Notebook
        {
            Cells = [.. cells.Select((cell, index) => CellReader.Read(cell, file, index))],
            Metadata = root.TakeObject("metadata"),
            OtherFields = root.Rest(),
        };
    }

    private static JsonNode? Parse(string json, string file)
    {
        try
        {
            return JsonNode.Parse(json.TrimStart('\uFEFF'), nodeOptions: null, Options);
        }
        catch (JsonException e)
        {
            // JsonException counts lines from 0; people and editors count from 1.
            var place = $"line {(e.LineNumber ?? 0) + 1}, byte {(e.BytePositionInLine ?? 0) + 1}";
            throw new NotebookFormatException(file, place, "not valid JSON: " + WithoutPosition(e.Message) + " Restore the file from git, or save it again from a notebook editor.", e);
        }
    }

    private static string WithoutPosition(string message)
    {
        var path = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return path < 0 ? message : message[..path];
    }

    private static void CheckVersion(Fields root)
    {
        var major = root.TakeInteger("nbformat");
        var minor = root.TakeInteger("nbformat_minor");
        if (major is null)
            throw root.Fault("the number \"nbformat\" is missing: this is not a Jupyter notebook.");
        if (major != 4)
            throw root.Fault($"nbformat must be 4; was {major}. Convert it with `jupyter nbconvert --to notebook`.");
        if (minor is < 0 or > 5)
            throw root.Fault($"nbformat_minor must be 0 to 5; was {minor}. A newer tool wrote this file: update the academy.");
    }
}
