using System.Diagnostics;
using AlgoAcademy.Jupyter.Kernel;
using AlgoAcademy.Jupyter.Tests.Support;

namespace AlgoAcademy.Jupyter.Tests.Browser;

/// <summary>The chart loader in a real browser, with a page built as Jupyter's and a small bundle in the form of plotly.js.</summary>
public sealed class PlotlyInBrowserTests
{
    private const string Chromium = "/usr/bin/chromium";
    private const string ScriptPath = "/base/kernelspecs/.net-csharp/plotly.min.js";

    // A UMD bundle as plotly.js is: it goes to require.js or CommonJS if it sees one, and else to window.
    private const string Bundle = """
        (function(root, factory) {
          if (typeof module === "object" && module.exports) module.exports = factory();
          else if (typeof define === "function" && define.amd) define([], factory);
          else root.moduleName = factory();
        }(typeof self !== "undefined" ? self : this, function() {
          window.Plotly = { newPlot: function(place, data, layout, config) {
            place.className = "drawn";
            place.textContent = JSON.stringify([data, layout, config]);
            return Promise.resolve(place);
          }, relayout: function(place, update) {
            place.setAttribute("data-relayout", JSON.stringify(update));
            return Promise.resolve(place);
          } };
          return window.Plotly;
        }));
        """;

    [Fact]
    public async Task Two_charts_come_alive_and_plotly_is_loaded_once_although_require_js_is_there()
    {
        var (dom, asked) = await ShowAsync("<body data-base-url=\"/base/\">", new Dictionary<string, string> { [ScriptPath] = Bundle });
        Assert.Equal(2, Count(dom, "class=\"drawn\""));
        Assert.Equal(2, Count(dom, "<div hidden=\"\"><img"));
        Assert.Contains("aria-label=\"Price of A\"", dom, StringComparison.Ordinal);
        Assert.Contains("\"responsive\":true", dom, StringComparison.Ordinal);
        Assert.Single(asked, path => path == ScriptPath);
    }

    [Fact]
    public async Task JupyterLab_says_its_base_address_in_another_place()
    {
        const string Lab = "<body><script id=\"jupyter-config-data\" type=\"application/json\">{\"baseUrl\":\"/base\"}</script>";
        var (dom, _) = await ShowAsync(Lab, new Dictionary<string, string> { [ScriptPath] = Bundle });
        Assert.Equal(2, Count(dom, "class=\"drawn\""));
    }

    [Theory]
    [InlineData("#eeeeee", 2)]
    [InlineData("#222222", 0)]
    public async Task On_a_dark_page_a_figure_gets_what_it_says_it_needs_there(string letters, int charts)
    {
        var (dom, _) = await ShowAsync($"<body data-base-url=\"/base/\" style=\"color:{letters}\">", new Dictionary<string, string> { [ScriptPath] = Bundle });
        Assert.Equal(2, Count(dom, "class=\"drawn\""));
        Assert.Equal(charts, Count(dom, "data-relayout=\"{&quot;paper_bgcolor&quot;"));
    }

    [Theory]
    [InlineData("<body data-base-url=\"/base/\">")]
    [InlineData("<body>")]
    public async Task Where_plotly_cannot_be_had_the_pictures_stay(string body)
    {
        var (dom, _) = await ShowAsync(body, new Dictionary<string, string>());
        Assert.DoesNotContain("class=\"drawn\"", dom, StringComparison.Ordinal);
        Assert.Equal(2, Count(dom, "<div><img"));
    }

    [Fact]
    public async Task A_figure_plotly_refuses_leaves_its_picture()
    {
        var refusing = Bundle.Replace("return Promise.resolve(place);", "return Promise.reject(new Error(\"bad figure\"));", StringComparison.Ordinal);
        var (dom, _) = await ShowAsync("<body data-base-url=\"/base/\">", new Dictionary<string, string> { [ScriptPath] = refusing });
        Assert.DoesNotContain("class=\"drawn\"", dom, StringComparison.Ordinal);
        Assert.Equal(2, Count(dom, "<div><img"));
    }

    private static async Task<(string Dom, IReadOnlyList<string> Asked)> ShowAsync(string body, Dictionary<string, string> pages)
    {
        Assert.SkipUnless(File.Exists(Chromium), "Needs a browser: apt-get install chromium");
        const string RequireJs = "<script>window.define = function() { window.swallowed = true; }; window.define.amd = {};</script>";
        pages["/"] = $"<!doctype html><html>{body}{RequireJs}{Output("Price of A", "a1")}{Output("Equity", "b2")}</body></html>";
        using var server = new PageServer(FreePorts.Connection("").ShellPort, pages);
        return (await DomAsync(server.Address), server.Asked);
    }

    private static string Output(string title, string id) => PlotlyHtml.Upgrade(
        FakeEngine.Bundle((PlotlyHtml.FigureMimeType, """{"data":[{"y":[1,3,2]}],"layout":{"meta":{"dark":{"paper_bgcolor":"#111111"}}}}"""), ("text/html", $"<svg><title>{title}</title></svg>")),
        ".net-csharp",
        id).Data["text/html"];

    private static async Task<string> DomAsync(string address)
    {
        var profile = Directory.CreateTempSubdirectory("academy-chromium-").FullName;
        try
        {
            var start = new ProcessStartInfo(
                Chromium,
                ["--headless", "--no-sandbox", "--disable-gpu", $"--user-data-dir={profile}", "--virtual-time-budget=5000", "--dump-dom", address])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var browser = Process.Start(start)!;
            _ = browser.StandardError.ReadToEndAsync();
            var dom = await browser.StandardOutput.ReadToEndAsync().WaitAsync(TimeSpan.FromMinutes(1));
            await browser.WaitForExitAsync();
            return dom;
        }
        finally
        {
            Directory.Delete(profile, recursive: true);
        }
    }

    // The loader's own text holds none of the marks that are counted.
    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
