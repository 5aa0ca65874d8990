namespace AlgoAcademy.Research;

/// <summary>
/// The user's own bars, kept by name in <c>~/.academy/data</c> (or <c>$ACADEMY_HOME/data</c>): imported once, loaded in any notebook,
/// verified by checksum at each load. <c>academy data import file.csv --name btc</c> does the same from the command line.
/// </summary>
/// <example><code>UserData.Import("btc.csv", "btc"); var bars = UserData.Load("btc");</code></example>
public static class UserData
{
    private static UserDataStore Store => new(Path.Combine(AcademyHome.Folder, "data"));

    /// <summary>Reads a file of bars (.csv, .csv.gz, .txt, .tsv or .parquet) and keeps it under a name.</summary>
    /// <param name="path">The file; it is copied, not moved.</param>
    /// <param name="name">Lower-case letters, digits, dots and hyphens.</param>
    /// <param name="options">How to read the file; see <see cref="CsvOptions"/>.</param>
    /// <param name="replace">Whether a set of this name may be overwritten.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="ArgumentException">The name is none, is taken, or the kind of file is not known.</exception>
    /// <exception cref="FormatException">The file cannot be read; says where.</exception>
    /// <exception cref="InvalidBarsException">A bar breaks a rule.</exception>
    public static UserDataCard Import(string path, string name, CsvOptions? options = null, bool replace = false)
    {
        UserDataStore.RequireName(name);
        var asked = options ?? new CsvOptions();
        var bars = UserDataFile.Read(path, asked with { Symbol = asked.Symbol ?? name });
        return Store.Save(bars, name, Path.GetFileName(path), replace);
    }

    /// <summary>Keeps bars under a name: what was downloaded or computed in a notebook.</summary>
    /// <exception cref="ArgumentException">The name is none, or is taken and <paramref name="replace"/> is false.</exception>
    public static UserDataCard Save(BarSeries bars, string name, bool replace = false)
    {
        ArgumentNullException.ThrowIfNull(bars);
        return Store.Save(bars, name, source: "", replace);
    }

    /// <summary>The bars kept under this name.</summary>
    /// <exception cref="ArgumentException">No set of this name; the message says which there are.</exception>
    /// <exception cref="DataIntegrityException">The file was changed or damaged since it was imported.</exception>
    public static BarSeries Load(string name) => Store.Load(name);

    /// <summary>The cards of all sets kept, by name.</summary>
    /// <exception cref="DataIntegrityException">A card cannot be read.</exception>
    public static IReadOnlyList<UserDataCard> List() => Store.List();

    /// <summary>Forgets a set; the file it was imported from stays where it is.</summary>
    /// <exception cref="ArgumentException">No set of this name.</exception>
    public static void Remove(string name) => Store.Remove(name);
}
