namespace AlgoAcademy.Runner.Places;

/// <summary>
/// The folder that holds <c>notebooks/</c>: a clone of the repository or an unzipped bundle.
/// Both have the same layout below it, so that every verb works in either.
/// </summary>
public sealed class AcademyRoot
{
    private AcademyRoot(string path) => Path = path;

    /// <summary>Absolute path of the root folder.</summary>
    public string Path { get; }

    /// <summary>The folder of lesson notebooks.</summary>
    public string Notebooks => Combine("notebooks");

    /// <summary>The one list of modules and lessons.</summary>
    public string CatalogFile => Combine("notebooks", "catalog.json");

    /// <summary>True in a clone of the repository, false in a bundle.</summary>
    public bool IsRepository => File.Exists(Combine("AlgoAcademy.sln"));

    /// <summary>Finds the root by walking up from <paramref name="start"/>; null when there is none.</summary>
    public static AcademyRoot? Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            var root = new AcademyRoot(folder.FullName);
            if (File.Exists(root.CatalogFile))
                return root;
        }

        return null;
    }

    /// <summary>
    /// The root that the launcher names in ACADEMY_ROOT, else the one around the current folder, else the one around the program.
    /// </summary>
    /// <exception cref="UserMistakeException">None of these has a <c>notebooks/catalog.json</c> above it.</exception>
    public static AcademyRoot FindOrExplain()
    {
        var named = Environment.GetEnvironmentVariable("ACADEMY_ROOT");
        return (named is { Length: > 0 } ? Find(named) : null)
            ?? Find(Environment.CurrentDirectory)
            ?? Find(AppContext.BaseDirectory)
            ?? throw new UserMistakeException(
                $"No academy found: neither '{Environment.CurrentDirectory}' nor a folder above it has notebooks/catalog.json. " +
                "Run this inside a clone of AlgoAcademy or inside an unzipped bundle.");
    }

    /// <summary>A path below the root.</summary>
    public string Combine(params ReadOnlySpan<string> parts) => System.IO.Path.Combine([Path, .. parts]);
}
