using AlgoAcademy.Scripting.Cells;
using AlgoAcademy.Scripting.Packages;

namespace AlgoAcademy.Scripting.Magics;

/// <summary><c>#!import</c>: the cells of a file, to be run where the magic stands.</summary>
internal sealed class ImportMagic(MagicContext context, MagicCall call)
{
    private static readonly Dictionary<string, string> Languages = new(StringComparer.OrdinalIgnoreCase)
    {
        [".cs"] = "csharp",
        [".csx"] = "csharp",
        [".html"] = "html",
        [".htm"] = "html",
        [".js"] = "javascript",
        [".md"] = "markdown",
    };

    /// <summary>The cells, and where they stand: paths inside of the file are relative to it.</summary>
    /// <exception cref="DirectiveException">No such file, a file of another kind, or one that imports itself.</exception>
    public async Task<(IReadOnlyList<CellSource> Cells, CellPlace Place)> ReadAsync()
    {
        var written = await new MagicArguments(context, call).RequiredTextAsync("file");
        var path = Path.GetFullPath(written, context.Place.Folder);
        if (!File.Exists(path)) throw context.Fault(call, "DNI202", $"there is no file {path}. Paths are relative to the file that imports.");
        if (context.Place.Files.Contains(path))
        {
            throw context.Fault(call, "DNI202", $"{Path.GetFileName(path)} imports itself: {string.Join(" → ", context.Place.Files.Append(path).Select(Path.GetFileName))}.");
        }

        var cells = await CellsAsync(path);
        return (cells, new CellPlace(Path.GetFileName(path), Path.GetDirectoryName(path)!, [.. context.Place.Files, path]));
    }

    private async Task<IReadOnlyList<CellSource>> CellsAsync(string path)
    {
        var (name, extension) = (Path.GetFileName(path), Path.GetExtension(path));
        if (Languages.TryGetValue(extension, out var language)) return [new CellSource(await TextAsync(path), name, language)];
        if (!extension.Equals(".ipynb", StringComparison.OrdinalIgnoreCase) && !extension.Equals(".dib", StringComparison.OrdinalIgnoreCase))
        {
            throw context.Fault(call, "DNI202", $"#!import takes .ipynb, .dib, {string.Join(", ", Languages.Keys)}; {name} is none of these.");
        }

        if (context.Session.Options.ReadNotebook is not { } read)
        {
            return extension.Equals(".dib", StringComparison.OrdinalIgnoreCase)
                ? [new CellSource(ExtensionNotebook.WithoutMeta(await TextAsync(path)), name)]
                : throw context.Fault(call, "DNI202", $"this host reads no .ipynb files; {name} was not run.");
        }

        try
        {
            return [.. read(path).Select(cell => cell with { Name = $"{name}, {cell.Name}" })];
        }
        catch (FormatException e)
        {
            throw context.Fault(call, "DNI202", $"{name} cannot be read: {e.Message}");
        }
    }

    private Task<string> TextAsync(string path) => File.ReadAllTextAsync(path, context.Running.CancellationToken);
}
