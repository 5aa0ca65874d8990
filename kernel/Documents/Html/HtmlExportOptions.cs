namespace AlgoAcademy.Documents.Html;

/// <summary>What an HTML page needs besides the notebook.</summary>
public sealed record HtmlExportOptions
{
    /// <summary>The folder relative image paths start from: the notebook's own. Absolute.</summary>
    public required string BaseDirectory { get; init; }

    /// <summary>The page's title; null takes the notebook's.</summary>
    public string? Title { get; init; }

    /// <summary>The page's language as an HTML language tag.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Whether the code of cells is shown; their outputs always are.</summary>
    public bool ShowCode { get; init; } = true;

    /// <summary>Code of more lines than this is folded where its cell shows something; null folds none. Slides have room for few.</summary>
    public int? FoldCodeAbove { get; init; }

    /// <summary>
    /// Whether a picture that cannot be shown leaves its alt text in its place, and its source in
    /// <see cref="HtmlFragment.Missing"/>, instead of stopping the page: for readers who cannot mend it.
    /// </summary>
    public bool AltTextForMissing { get; init; }

    /// <summary>
    /// Gives the text of a plotly.js build that knows these trace types ("scatter", "candlestick"); called once, and only
    /// when the notebook shows a chart. Null leaves charts as their static pictures.
    /// </summary>
    public Func<IReadOnlySet<string>, string>? PlotlyScript { get; init; }
}
