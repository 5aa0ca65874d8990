using System.Text;
using AlgoAcademy.Scripting;

namespace AlgoAcademy.Jupyter.Kernel;

/// <summary>
/// Gives a Plotly figure an HTML form that works everywhere: the static picture stays visible, and where scripts run and
/// Jupyter serves plotly.min.js out of the kernelspec folder, an interactive chart takes its place. Never a CDN.
/// </summary>
internal static class PlotlyHtml
{
    /// <summary>The MIME type of a Plotly figure: JSON with data, layout and perhaps config.</summary>
    public const string FigureMimeType = "application/vnd.plotly.v1+json";

    /// <summary>The MIME type of a figure's picture.</summary>
    public const string Svg = "image/svg+xml";

    private const string Html = "text/html";

    /// <summary>
    /// The same bundle with a loader appended to its text/html, or to its SVG picture where it has no text/html;
    /// unchanged when it carries no figure.
    /// </summary>
    /// <param name="bundle">The output.</param>
    /// <param name="kernelName">The kernelspec's folder name, part of the address plotly.min.js is served under.</param>
    /// <param name="elementId">Unique in every page this output may be shown in; letters and digits.</param>
    public static MimeBundle Upgrade(MimeBundle bundle, string kernelName, string elementId)
    {
        if (!bundle.Data.TryGetValue(FigureMimeType, out var figure))
            return bundle;

        var svg = bundle.Data.GetValueOrDefault(Svg);
        var visible = StaticPicture.WithImages(bundle.Data.GetValueOrDefault(Html) ?? svg ?? "", standalone: svg);
        var data = new Dictionary<string, string>(bundle.Data, StringComparer.Ordinal)
        {
            [Html] = Page(visible, figure, kernelName, elementId),
        };
        return new MimeBundle(data);
    }

    private static string Page(string picture, string figure, string kernelName, string elementId) =>
        new StringBuilder()
            .Append("<div id=\"plotly-").Append(elementId).Append("\"><div>").Append(picture).Append("</div></div>\n<script>\n")
            .Append(Loader
                .Replace("{element}", "plotly-" + elementId, StringComparison.Ordinal)
                .Replace("{kernel}", Uri.EscapeDataString(kernelName), StringComparison.Ordinal))
            .Append('(').Append(InsideScript(figure)).Append(");\n</script>")
            .ToString();

    // "<" occurs in JSON only inside strings, so its escape changes nothing but keeps "</script>" from ending the script.
    private static string InsideScript(string json) => json.Replace("<", "\\u003c", StringComparison.Ordinal);

    // plotly.min.js is a UMD bundle: require.js in Notebook 6 would swallow it, so it runs where define, module and
    // exports are hidden. The promise on window makes the page load it once, whatever number of charts it has. Light letters
    // mean a dark page: what the figure needs there stands in its layout.meta.dark.
    private const string Loader = """
        (function (figure) {
          var place = document.getElementById("{element}");
          if (!place) return;
          function baseUrl() {
            var fromBody = document.body.dataset.baseUrl;
            if (fromBody) return fromBody;
            var config = document.getElementById("jupyter-config-data");
            return config ? JSON.parse(config.textContent).baseUrl : null;
          }
          function load() {
            if (window.Plotly && window.Plotly.newPlot) return Promise.resolve(window.Plotly);
            var base = baseUrl();
            if (!base) return Promise.reject(new Error("not in Jupyter"));
            return fetch(base.replace(/\/?$/, "/") + "kernelspecs/{kernel}/plotly.min.js")
              .then(function (answer) {
                if (!answer.ok) throw new Error("plotly.min.js: HTTP " + answer.status);
                return answer.text();
              })
              .then(function (script) {
                new Function("define", "module", "exports", script).call(window);
                return window.Plotly;
              });
          }
          var picture = place.firstElementChild;
          window.academyPlotly = window.academyPlotly || load();
          window.academyPlotly.then(function (plotly) {
            var chart = document.createElement("div");
            var image = picture.querySelector("img[alt]");
            chart.setAttribute("role", "img");
            if (image) chart.setAttribute("aria-label", image.alt);
            place.appendChild(chart);
            var config = Object.assign({ responsive: true, displaylogo: false }, figure.config);
            return plotly.newPlot(chart, figure.data || [], figure.layout || {}, config)
              .then(function () {
                var light = (getComputedStyle(place).color.match(/\d+/g) || []).slice(0, 3).every(function (c) { return c > 140; });
                var dark = ((figure.layout || {}).meta || {}).dark;
                return light && dark ? plotly.relayout(chart, dark) : null;
              })
              .then(function () { picture.hidden = true; }, function (e) { chart.remove(); throw e; });
          }).catch(function (e) { console.info("The chart stays a picture: " + e.message); });
        })
        """;
}
