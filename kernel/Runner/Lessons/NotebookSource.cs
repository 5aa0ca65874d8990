using AlgoAcademy.Documents;
using AlgoAcademy.Documents.Parameters;
using AlgoAcademy.Runner.Places;

namespace AlgoAcademy.Runner.Lessons;

/// <summary>Reads the notebook that a run is about, in the variant it asks for.</summary>
internal static class NotebookSource
{
    /// <summary>The notebook with solutions and parameters in place.</summary>
    /// <exception cref="UserMistakeException">The file is no notebook, cannot be solved, or has no such parameter.</exception>
    public static Notebook Read(RunSettings settings)
    {
        try
        {
            var notebook = NotebookFile.Read(settings.Notebook);
            if (settings.Solved)
                notebook = Solved.Of(notebook);
            return NotebookParameters.Inject(notebook, settings.Parameters);
        }
        catch (Exception e) when (e is NotebookFormatException or ParameterException or IOException or UnauthorizedAccessException)
        {
            throw new UserMistakeException(e.Message, e);
        }
    }
}
