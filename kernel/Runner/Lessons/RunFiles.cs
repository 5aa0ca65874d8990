using AlgoAcademy.Documents;
using AlgoAcademy.Documents.Html;

namespace AlgoAcademy.Runner.Lessons;

/// <summary>Writes what a run leaves behind: the executed notebook and its page.</summary>
internal static class RunFiles
{
    /// <summary>Writes both; the outcome returned still lacks its verdict.</summary>
    public static RunOutcome Write(RunSettings settings, Notebook executed)
    {
        var notebookFile = Path.Combine(settings.OutputFolder, settings.Name + ".ipynb");
        var pageFile = settings.PageFile ?? Path.Combine(settings.OutputFolder, settings.Name + ".html");
        Directory.CreateDirectory(settings.OutputFolder);
        Directory.CreateDirectory(Path.GetDirectoryName(pageFile)!);
        NotebookWriter.WriteExecuted(executed, notebookFile);
        var page = HtmlExport.Render(executed, new HtmlExportOptions
        {
            BaseDirectory = Path.GetDirectoryName(settings.Notebook)!,
            Title = executed.Title ?? settings.Name,
            PlotlyScript = PlotlyScript.For,
        });
        File.WriteAllText(pageFile, page.Html);
        return new RunOutcome("", 0, notebookFile, pageFile) { Warnings = page.Warnings };
    }
}
