using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;
using OpenQA.Selenium.Support.UI;

namespace AlgoAcademy.Notebooks.Tests;

/// <summary>The lesson as a student meets it: opened and run in Jupyter Notebook, in a browser, without a network.</summary>
public sealed class BrowserTests(JupyterHome jupyter) : IClassFixture<JupyterHome>
{
    private const string RunAll = "Jupyter.notebook.execute_all_cells();";
    private const string IsReady = "return !!(window.Jupyter && Jupyter.notebook && Jupyter.notebook.kernel && Jupyter.notebook.kernel.is_connected() && Jupyter.notebook._fully_loaded);";
    private const string IsDone = "return Jupyter.notebook.get_cells().every(c => c.cell_type !== 'code' || (c.input_prompt_number && c.input_prompt_number !== '*')) && !Jupyter.notebook.kernel_busy;";
    private const string CountCharts = "return document.querySelectorAll('.js-plotly-plot .main-svg').length && document.querySelectorAll('.js-plotly-plot').length;";
    private const string ErrorText = "return [...document.querySelectorAll('.output_error')].map(e => e.innerText).join('\\n');";

    [Fact]
    public async Task The_charts_of_the_lesson_are_drawn_in_jupyter_notebook_without_a_network()
    {
        JupyterHome.SkipUnlessInstalled();
        Browser.SkipUnlessInstalled();
        await using var server = await JupyterServer.StartAsync(jupyter);
        var profile = Directory.CreateTempSubdirectory("academy-browser-");
        using (var browser = Browser.Open(1280, 1000, profile.FullName))
        {
            var path = Path.GetRelativePath(jupyter.Work, jupyter.Lesson).Replace('\\', '/');
            await browser.Navigate().GoToUrlAsync(new Uri(server.Address, "notebooks/" + path));
            WaitFor(browser, IsReady, 60);
            browser.ExecuteScript(RunAll);
            WaitFor(browser, IsDone, 120);
            WaitFor(browser, "return document.querySelectorAll('.js-plotly-plot .main-svg').length > 0;", 30);
            browser.ExecuteScript("document.querySelectorAll('.js-plotly-plot')[1].scrollIntoView({ block: 'center' });");
            Screenshot(browser, "L27-jupyter.png");

            Assert.Equal("", browser.ExecuteScript(ErrorText));
            var charts = Convert.ToInt32(browser.ExecuteScript(CountCharts), System.Globalization.CultureInfo.InvariantCulture);
            Assert.True(charts >= 4, $"At least four interactive charts are drawn; found {charts}.");
        }

        profile.Delete(recursive: true);
    }

    private static void WaitFor(ChromeDriver browser, string condition, int seconds)
    {
        var wait = new WebDriverWait(browser, TimeSpan.FromSeconds(seconds)) { Message = condition };
        wait.Until(b => ((IJavaScriptExecutor)b).ExecuteScript(condition) is true);
    }

    private static void Screenshot(ChromeDriver browser, string name)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Clone.Root, "artifacts", "screens"));
        browser.GetScreenshot().SaveAsFile(Path.Combine(folder.FullName, name));
    }
}
