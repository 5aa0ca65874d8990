namespace AlgoAcademy.Bundles;

/// <summary>What a module's bundle is made of.</summary>
public sealed record ModuleBundleOptions
{
    /// <summary>The catalogue <c>notebooks/catalog.json</c>.</summary>
    public required string CatalogPath { get; init; }

    /// <summary>Id of the module in the catalogue, such as <c>M05</c>.</summary>
    public required string Module { get; init; }

    /// <summary>Folder with the student's notebooks of the module, named <c>L27-what-is-a-trend.ipynb</c>.</summary>
    public required string Notebooks { get; init; }

    /// <summary>Folder with each lesson's executed copy and page: <c>&lt;name&gt;/&lt;name&gt;.ipynb</c> and <c>.html</c>, as <c>academy run</c> leaves them, or both without the inner folder.</summary>
    public required string Executed { get; init; }

    /// <summary>The folder <c>diagrams</c>; what the lessons show of it is included.</summary>
    public required string Diagrams { get; init; }

    /// <summary>The folder <c>data</c>; the cards and notices of its sets are included, the data themselves are in the library.</summary>
    public required string Data { get; init; }

    /// <summary>Folder with exactly one package each of <c>AlgoAcademy.Research</c> and <c>AlgoAcademy.Cli</c>.</summary>
    public required string Packages { get; init; }

    /// <summary>Version of the bundle; a pre-release goes to the preview channel.</summary>
    public required BundleVersion Version { get; init; }

    /// <summary>When the release was made, UTC, whole seconds.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>The key that signs.</summary>
    public required SigningKey Key { get; init; }

    /// <summary>Where the zip goes.</summary>
    public required string OutputPath { get; init; }
}
