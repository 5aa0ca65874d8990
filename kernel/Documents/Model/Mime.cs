namespace AlgoAcademy.Documents;

/// <summary>How nbformat stores each MIME type.</summary>
internal static class Mime
{
    public const string Plotly = "application/vnd.plotly.v1+json";

    /// <summary>Stored as JSON, not as a string.</summary>
    public static bool IsJson(string type) =>
        type == "application/json" || (type.StartsWith("application/", StringComparison.Ordinal) && type.EndsWith("+json", StringComparison.Ordinal));

    /// <summary>Stored as a list of lines, so that a diff shows the line that changed.</summary>
    public static bool IsLines(string type) =>
        type.StartsWith("text/", StringComparison.Ordinal) || type is "application/javascript" or "image/svg+xml";
}
