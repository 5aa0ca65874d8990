using System.Net;
using System.Text;
using System.Text.Json;

namespace AlgoAcademy.Scripting.Displays.Known;

/// <summary>
/// A Plotly figure as JSON, in the forms a notebook needs: the figure itself, which VS Code and JupyterLab draw and for
/// which the kernel adds a drawing of its own elsewhere, and a line that says what is drawn where nothing can be.
/// </summary>
internal static class PlotlyFigure
{
    private const string MimeType = "application/vnd.plotly.v1+json";
    private const int MostTraces = 5;

    public static MimeBundle ToBundle(string figure)
    {
        var text = Describe(figure);
        return new MimeBundle(new Dictionary<string, string>
        {
            [MimeType] = figure,
            ["text/html"] = $"<p>{WebUtility.HtmlEncode(text)}</p>",
            ["text/plain"] = text,
        });
    }

    /// <summary>The figure with a template put into its layout.</summary>
    public static string WithTemplate(string figure, string template)
    {
        var bytes = Encoding.UTF8.GetBytes(figure);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = 512 });
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isLayout = reader.ValueTextEquals("layout"u8);
            reader.Read();
            if (!isLayout || reader.TokenType != JsonTokenType.StartObject)
            {
                reader.Skip();
                continue;
            }

            var start = (int)reader.BytesConsumed;
            reader.Read();
            var comma = reader.TokenType == JsonTokenType.EndObject ? "" : ",";
            return Encoding.UTF8.GetString(bytes, 0, start) + "\"template\":" + template + comma + Encoding.UTF8.GetString(bytes, start, bytes.Length - start);
        }

        return figure;
    }

    /// <summary>The JSON of the template in a figure's layout, or null when it has none.</summary>
    public static string? TemplateOf(string figure)
    {
        using var document = Parse(figure);
        return document.RootElement.TryGetProperty("layout", out var layout) && layout.TryGetProperty("template", out var template)
            ? template.GetRawText()
            : null;
    }

    private static string Describe(string figure)
    {
        using var document = Parse(figure);
        var traces = document.RootElement.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Array
            ? data.EnumerateArray().Select(DescribeTrace).ToList()
            : [];
        var text = new StringBuilder("Plotly chart");
        if (TitleOf(document.RootElement) is { Length: > 0 } title) text.Append(" “").Append(title).Append('”');
        if (traces.Count > 0) text.Append(": ").AppendJoin(", ", traces.Take(MostTraces));
        if (traces.Count > MostTraces) text.Append(System.Globalization.CultureInfo.InvariantCulture, $", … {traces.Count - MostTraces} more");
        return text.ToString();
    }

    private static string DescribeTrace(JsonElement trace)
    {
        var type = Text(trace, "type") ?? "scatter";
        return Text(trace, "name") is { Length: > 0 } name ? $"{type} {name}" : type;
    }

    private static string? TitleOf(JsonElement figure)
    {
        if (!figure.TryGetProperty("layout", out var layout) || !layout.TryGetProperty("title", out var title)) return null;
        return title.ValueKind == JsonValueKind.Object ? Text(title, "text") : title.ValueKind == JsonValueKind.String ? title.GetString() : null;
    }

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static JsonDocument Parse(string figure) => JsonDocument.Parse(figure, new JsonDocumentOptions { MaxDepth = 512 });
}
