using AlgoAcademy.Scripting.Cells;

namespace AlgoAcademy.Scripting.Completion;

/// <summary>What may stand in a line that begins with <c>#</c>: magics and their parameters, packages and versions on this machine, paths.</summary>
internal sealed class DirectiveCompletion(string folder)
{
    private const int MostPackages = 100;

    /// <summary>The items for a line up to the cursor, and how many characters before the cursor they replace; null when the line is no directive.</summary>
    public (int Typed, IReadOnlyList<CompletionItem> Items)? Complete(string line)
    {
        if (!line.StartsWith('#')) return null;
        if (line.StartsWith("#!", StringComparison.Ordinal)) return Magic(line[2..]);
        var quote = line.IndexOf('"', StringComparison.Ordinal);
        if (quote < 0 || line.IndexOf('"', quote + 1) >= 0) return (0, []);
        var text = line[(quote + 1)..];
        if (line.StartsWith("#r", StringComparison.Ordinal) && text.StartsWith("nuget:", StringComparison.OrdinalIgnoreCase)) return Package(text["nuget:".Length..]);
        if (line.StartsWith("#r", StringComparison.Ordinal) && text.StartsWith("project:", StringComparison.OrdinalIgnoreCase)) return Path(text["project:".Length..].TrimStart(), ".csproj");
        if (line.StartsWith("#r", StringComparison.Ordinal)) return Path(text, ".dll");
        return line.StartsWith("#load", StringComparison.Ordinal) ? Path(text, ".csx", ".cs") : (0, []);
    }

    private (int Typed, IReadOnlyList<CompletionItem> Items) Magic(string text)
    {
        var words = text.Split(' ');
        var typed = words[^1];
        if (words.Length == 1)
        {
            var magics = MagicCatalog.Magics.Select(magic => new CompletionItem(magic.Name, "magic", magic.Summary));
            var languages = MagicCatalog.Languages.Keys.Select(name => new CompletionItem(name, "magic", "language of the lines below"));
            return (typed.Length, SymbolItems.Of([], magics.Concat(languages), typed));
        }

        if (MagicCatalog.Find(words[0]) is not { } called) return (0, []);
        if (called.Name == "import") return Path(typed.TrimStart('"'), ".ipynb", ".dib", ".cs", ".csx", ".html", ".js", ".md");
        var given = words[1..^1].ToHashSet(StringComparer.Ordinal);
        var parameters = called.Parameters.Select(parameter => "--" + parameter.Name).Where(name => !given.Contains(name));
        return (typed.Length, SymbolItems.Of([], parameters.Select(name => new CompletionItem(name, "magic", called.Usage)), typed));
    }

    private (int Typed, IReadOnlyList<CompletionItem> Items) Package(string text)
    {
        var parts = text.Split(',', 2);
        var packages = KnownPackages.Find(folder);
        if (parts.Length == 1)
        {
            var typed = parts[0].TrimStart();
            return (typed.Length, [.. packages.Ids(typed).Take(MostPackages).Select(id => new CompletionItem(id, "package", "a package on this machine"))]);
        }

        var version = parts[1].TrimStart();
        return (version.Length, [.. packages.Versions(parts[0].Trim()).Where(known => known.StartsWith(version, StringComparison.OrdinalIgnoreCase))
            .Select(known => new CompletionItem(known, "package", $"{parts[0].Trim()} {known} is on this machine"))]);
    }

    private (int Typed, IReadOnlyList<CompletionItem> Items) Path(string text, params string[] extensions)
    {
        var slash = text.LastIndexOfAny(['/', '\\']);
        var (above, typed) = (text[..(slash + 1)], text[(slash + 1)..]);
        var place = System.IO.Path.GetFullPath(above.Length == 0 ? "." : above, folder);
        if (!Directory.Exists(place)) return (0, []);
        var folders = Directory.EnumerateDirectories(place).Select(path => System.IO.Path.GetFileName(path) + "/");
        var files = Directory.EnumerateFiles(place).Where(path => extensions.Contains(System.IO.Path.GetExtension(path), StringComparer.OrdinalIgnoreCase)).Select(path => System.IO.Path.GetFileName(path)!);
        return (typed.Length, SymbolItems.Of([], files.Concat(folders).Where(name => !name.StartsWith('.')).Select(name => new CompletionItem(name, "path", "")), typed));
    }
}
