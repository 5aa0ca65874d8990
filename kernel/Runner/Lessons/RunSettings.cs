using AlgoAcademy.Documents;
using AlgoAcademy.Runner.Places;

namespace AlgoAcademy.Runner.Lessons;

/// <summary>How a notebook is to be run.</summary>
/// <param name="Notebook">Absolute path of the notebook, .ipynb or .dib.</param>
/// <param name="OutputFolder">Where the executed copy and the page go.</param>
/// <param name="CellTimeout">A cell that runs longer is interrupted and counts as failed.</param>
public sealed record RunSettings(string Notebook, string OutputFolder, TimeSpan CellTimeout)
{
    /// <summary>Other values for the notebook's parameters, as typed.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Puts the solutions in place of the exercises.</summary>
    public bool Solved { get; init; }

    /// <summary>Goes on after a cell that failed.</summary>
    public bool AllowErrors { get; init; }

    /// <summary>Where the page goes; null puts it beside the executed copy.</summary>
    public string? PageFile { get; init; }

    /// <summary>How much output one cell may leave.</summary>
    public OutputLimits Limits { get; init; } = new();

    /// <summary>The notebook's name without its ending.</summary>
    public string Name => Path.GetFileNameWithoutExtension(Notebook);

    /// <summary>Where a run goes unless another folder is named; bundles are packed from there.</summary>
    public static string DefaultFolder(AcademyRoot root, string notebook) =>
        root.Combine("artifacts", "lessons", Path.GetFileNameWithoutExtension(notebook));
}
