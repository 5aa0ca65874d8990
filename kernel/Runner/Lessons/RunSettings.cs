using AlgoAcademy.Runner.Places;

namespace AlgoAcademy.Runner.Lessons;

/// <summary>How a notebook is to be run.</summary>
/// <param name="Notebook">Absolute path of the notebook.</param>
/// <param name="OutputFolder">Where the executed copy and the page go.</param>
/// <param name="CellTimeout">A cell that runs longer is interrupted and counts as failed.</param>
public sealed record RunSettings(string Notebook, string OutputFolder, TimeSpan CellTimeout)
{
    /// <summary>Where a run goes unless another folder is named; bundles are packed from there.</summary>
    public static string DefaultFolder(AcademyRoot root, string notebook) =>
        root.Combine("artifacts", "lessons", Path.GetFileNameWithoutExtension(notebook));
}
