namespace AlgoAcademy.Bundles;

/// <summary>What a product's bundle is made of.</summary>
public sealed record ProductBundleOptions
{
    /// <summary>The catalogue <c>notebooks/catalog.json</c>.</summary>
    public required string CatalogPath { get; init; }

    /// <summary>Module, course or bot.</summary>
    public BundleKind Kind { get; init; } = BundleKind.Module;

    /// <summary>Id in the catalogue: <c>M05</c> of a module, <c>B01</c> of a bot, <c>full-course</c>.</summary>
    public required string Id { get; init; }

    /// <summary>
    /// Folder with the student's notebooks: that of the module or of the bots, named <c>L27-what-is-a-trend.ipynb</c>; for the
    /// course the folder above, with one folder for each module, named <c>M05-momentum-strategies</c>.
    /// </summary>
    public required string Notebooks { get; init; }

    /// <summary>Folder with each notebook's executed copy and page: <c>&lt;name&gt;/&lt;name&gt;.ipynb</c> and <c>.html</c>, as <c>academy run</c> leaves them, or both without the inner folder.</summary>
    public required string Executed { get; init; }

    /// <summary>The folder <c>diagrams</c>; what the notebooks show of it is included.</summary>
    public required string Diagrams { get; init; }

    /// <summary>The folder <c>data</c>; the cards and notices of its sets are included, the data themselves are in the library.</summary>
    public required string Data { get; init; }

    /// <summary>Folder with exactly one package each of <c>AlgoAcademy.Research</c>, <c>AlgoAcademy.Cli</c> and, for a bot, <c>AlgoAcademy.Bots</c>.</summary>
    public required string Packages { get; init; }

    /// <summary>Files beyond those, such as a bot's settings; their places must be free.</summary>
    public IReadOnlyList<BundleEntry> More { get; init; } = [];

    /// <summary>Version of the bundle; a pre-release goes to the preview channel.</summary>
    public required BundleVersion Version { get; init; }

    /// <summary>When the release was made, UTC, whole seconds.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>The key that signs.</summary>
    public required SigningKey Key { get; init; }

    /// <summary>Where the zip goes.</summary>
    public required string OutputPath { get; init; }
}
