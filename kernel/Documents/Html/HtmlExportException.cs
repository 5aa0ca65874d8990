namespace AlgoAcademy.Documents.Html;

/// <summary>A notebook that cannot become a page, such as one whose picture is missing. The message names cell and remedy.</summary>
public sealed class HtmlExportException : Exception
{
    public HtmlExportException()
    {
    }

    public HtmlExportException(string message)
        : base(message)
    {
    }

    public HtmlExportException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
