using System.Diagnostics;
using AlgoAcademy.Documents.Html;

namespace AlgoAcademy.Documents.Tests.Html;

/// <summary>The page in a real browser: its policy lets our scripts run and nobody else's.</summary>
public sealed class BrowserTests : IDisposable
{
    private const string Chromium = "/usr/bin/chromium";

    // Stands for plotly.js: enough of its surface to see that it is called with the figure.
    private const string Plotly =
        "window.Plotly = { newPlot: function (place, data) { place.textContent = 'drawn ' + data.length + ' traces'; return Promise.resolve(); }, Plots: { resize: function () { } } };";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("documents-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Charts_are_drawn_and_scripts_of_outputs_do_not_run()
    {
        Assert.SkipUnless(File.Exists(Chromium), "Chromium is not installed: apt-get install chromium");
        var notebook = Samples.With(
            Samples.Markdown("# Page\n\n<script>document.title = 'hacked by prose'</script>"),
            Samples.Code(
                "chart",
                Samples.Display(
                    ("application/vnd.plotly.v1+json", """{"data": [{"name": "</script><script>document.title='hacked by data'</script>"}, {}], "layout": {}}"""),
                    ("text/html", "<p>twin</p>")),
                Samples.Display(("text/html", "<img src=x onerror=\"document.title='hacked by event'\"><script>document.title='hacked by output'</script>"))));
        var page = HtmlExport.Render(notebook, new HtmlExportOptions { BaseDirectory = _folder.FullName, PlotlyScript = _ => Plotly });
        var path = Path.Combine(_folder.FullName, "page.html");
        File.WriteAllText(path, page.Html);

        var dom = Dom(path);

        Assert.Contains("drawn 2 traces", dom, StringComparison.Ordinal);
        Assert.Contains("<div class=\"twin\" hidden", dom, StringComparison.Ordinal);
        Assert.Contains("<title>Page</title>", dom, StringComparison.Ordinal);
    }

    private string Dom(string path)
    {
        var profile = Path.Combine(_folder.FullName, "profile");
        var start = new ProcessStartInfo(
            Chromium, ["--headless", "--no-sandbox", "--disable-gpu", $"--user-data-dir={profile}", "--virtual-time-budget=3000", "--dump-dom", new Uri(path).AbsoluteUri])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var dom = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return dom;
    }
}
