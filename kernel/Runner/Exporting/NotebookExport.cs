using AlgoAcademy.Documents;
using AlgoAcademy.Documents.Html;
using AlgoAcademy.Runner.Lessons;
using AlgoAcademy.Runner.Places;

namespace AlgoAcademy.Runner.Exporting;

/// <summary>Writes a notebook in another form.</summary>
/// <param name="source">Absolute path of the notebook.</param>
/// <param name="folder">Where to write.</param>
/// <param name="showCode">Whether pages show the code of cells.</param>
internal sealed class NotebookExport(string source, string folder, bool showCode)
{
    private string Name => Path.GetFileNameWithoutExtension(source);

    /// <summary>Writes the form.</summary>
    /// <param name="notebook">The notebook, executed where the form shows outputs.</param>
    /// <param name="form">html, slides, md, dib or ipynb.</param>
    /// <returns>The file written, and what it shows less well than it could.</returns>
    public (string File, IReadOnlyList<string> Warnings) Write(Notebook notebook, string form)
    {
        var page = form switch
        {
            "html" => HtmlExport.Render(notebook, Options(notebook)),
            "slides" => SlideExport.Render(notebook, Options(notebook)),
            "md" => new HtmlPage(MarkdownWriter.Write(notebook, showCode), []),
            "dib" => new HtmlPage(DibWriter.Write(notebook), DibLosses(notebook)),
            _ => new HtmlPage(NotebookWriter.Source(notebook), []),
        };
        var file = Path.Combine(folder, Name + (form == "slides" ? ".slides.html" : "." + form));
        Directory.CreateDirectory(folder);
        File.WriteAllText(file, page.Html);
        return (file, page.Warnings);
    }

    /// <summary>Writes an app for <c>dotnet run</c>, with what it needs to be built on its own.</summary>
    public string WriteApp(Notebook notebook, AcademyRoot root)
    {
        var text = FileBasedApp.Of(notebook, Name);
        var file = Path.Combine(folder, Name + ".cs");
        Directory.CreateDirectory(folder);
        File.WriteAllText(file, text);
        File.WriteAllText(Path.Combine(folder, "nuget.config"), PackageSource(root));
        // The file stands for itself: no rules of a folder above it may reach in.
        File.WriteAllText(Path.Combine(folder, "Directory.Build.props"), "<Project />\n");
        File.WriteAllText(Path.Combine(folder, "Directory.Build.targets"), "<Project />\n");
        File.WriteAllText(Path.Combine(folder, "Directory.Packages.props"), "<Project />\n");
        return file;
    }

    private HtmlExportOptions Options(Notebook notebook) => new()
    {
        BaseDirectory = Path.GetDirectoryName(source)!,
        Title = notebook.Title ?? Name,
        PlotlyScript = PlotlyScript.For,
        ShowCode = showCode,
    };

    private static IReadOnlyList<string> DibLosses(Notebook notebook) =>
        notebook.Cells.Any(cell => cell.Tags.Count > 0 || cell.OtherFields.ContainsKey("attachments"))
            ? ["the .dib form has no room for tags and attached pictures of cells; keep the .ipynb as the source."]
            : [];

    private static string PackageSource(AcademyRoot root)
    {
        var feed = root.IsRepository ? root.Combine("artifacts", "feed") : root.Combine("packages");
        return $"""
            <configuration>
              <packageSources>
                <add key="academy" value="{System.Security.SecurityElement.Escape(feed)}" />
              </packageSources>
            </configuration>

            """;
    }
}
