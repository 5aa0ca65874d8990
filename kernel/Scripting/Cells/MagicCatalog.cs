namespace AlgoAcademy.Scripting.Cells;

/// <summary>All words that may stand behind <c>#!</c>.</summary>
internal static class MagicCatalog
{
    private static readonly MagicParameter MimeType = new("mime-type");

    /// <summary>The magics, in the order of their description.</summary>
    public static IReadOnlyList<Magic> Magics { get; } =
    [
        new("time", "Shows how long the cell ran.", "#!time"),
        new("import", "Runs a notebook (.ipynb, .dib) cell by cell, or a file of code or text, as if it stood here.", "#!import setup.ipynb",
            new MagicParameter("file") { IsPositional = true, IsRequired = true }),
        new("set", "Declares a C# variable: a text as written, a copy of another variable, or what the user answers.", "#!set --name symbol --value \"BTC-USD\"",
            new MagicParameter("name") { IsRequired = true }, new MagicParameter("value") { IsRequired = true },
            new MagicParameter("byref") { IsFlag = true }, MimeType),
        new("share", "Brings a variable of another kernel, such as \"value\", into C#.", "#!share --from value prices",
            new MagicParameter("name") { IsPositional = true, IsRequired = true }, new MagicParameter("from") { IsRequired = true }, new MagicParameter("as"), MimeType),
        new("value", "Keeps a text under a name in the kernel \"value\" and shows it: the lines below, a file, an address or a literal.", "#!value --name config --from-file config.json",
            new MagicParameter("name") { IsPositional = true, IsRequired = true }, new MagicParameter("from-file"), new MagicParameter("from-url"),
            new MagicParameter("from-value"), MimeType) { TakesContent = true },
        new("who", "Lists the names of the variables.", "#!who"),
        new("whos", "Lists the variables with type and value.", "#!whos"),
        new("about", "Shows which kernel this is, its version and where it runs.", "#!about"),
        new("lsmagic", "Lists everything that may stand behind #! here.", "#!lsmagic"),
    ];

    /// <summary>Words that switch the language of the rest of the cell, with the language's canonical name.</summary>
    public static IReadOnlyDictionary<string, string> Languages { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["csharp"] = "csharp",
        ["c#"] = "csharp",
        ["C#"] = "csharp",
        ["html"] = "html",
        ["markdown"] = "markdown",
        ["javascript"] = "javascript",
        ["js"] = "javascript",
        ["mermaid"] = "mermaid",
    };

    /// <summary>Words of the retired kernel that this one knows and cannot serve, with what to do instead.</summary>
    public static IReadOnlyDictionary<string, string> Foreign { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["fsharp"] = OtherLanguage("F#"),
        ["f#"] = OtherLanguage("F#"),
        ["F#"] = OtherLanguage("F#"),
        ["pwsh"] = OtherLanguage("PowerShell"),
        ["powershell"] = OtherLanguage("PowerShell"),
        ["python"] = OtherLanguage("Python"),
        ["r"] = OtherLanguage("R"),
        ["sql"] = OtherLanguage("SQL") + " Query a database from C#, for example with Microsoft.Data.Sqlite.",
        ["kql"] = OtherLanguage("KQL"),
        ["http"] = OtherLanguage("HTTP requests") + " Use HttpClient in C#.",
        ["connect"] = "this kernel runs C# only: it connects to no other kernels. Call the database or service from C#.",
    };

    /// <summary>The magic of this name, or null.</summary>
    public static Magic? Find(string name) => Magics.FirstOrDefault(magic => magic.Name == name);

    /// <summary>Whether the word has a meaning behind <c>#!</c>, be it that the kernel cannot serve it.</summary>
    public static bool Knows(string word) => Languages.ContainsKey(word) || Foreign.ContainsKey(word) || Find(word) is not null;

    /// <summary>The known word nearest to a mistyped one, or null when none is near.</summary>
    public static string? NearestTo(string word)
    {
        var nearest = Languages.Keys.Concat(Magics.Select(magic => magic.Name))
            .Select(known => (Known: known, Distance: EditDistance.Between(word.ToUpperInvariant(), known.ToUpperInvariant())))
            .MinBy(candidate => candidate.Distance);
        return nearest.Distance <= Math.Max(1, nearest.Known.Length / 2) ? nearest.Known : null;
    }

    private static string OtherLanguage(string language) => $"this kernel runs C#, and shows HTML, Markdown, Mermaid and JavaScript; it does not run {language}.";
}
