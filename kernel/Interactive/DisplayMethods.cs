using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Formatting;
using Microsoft.DotNet.Interactive.Formatting.Csv;
using Microsoft.DotNet.Interactive.Formatting.TabularData;

namespace System;

/// <summary>Displays as extension methods; in namespace System, so that they are always in scope.</summary>
public static class DisplayMethods
{
    /// <summary>Shows the value in the given MIME types, or in those its type prefers.</summary>
    public static DisplayedValue Display(this object? value, params string[] mimeTypes) =>
        KernelInvocationContext.Required.Display(value, mimeTypes);

    /// <summary>Shows text that already is of the given MIME type.</summary>
    public static DisplayedValue DisplayAs(this string value, string mimeType) =>
        KernelInvocationContext.Required.DisplayAs(value, mimeType);

    /// <summary>Shows a sequence as a table with one column per property, and as CSV beside it.</summary>
    public static DisplayedValue DisplayTable<T>(this IEnumerable<T> source) =>
        KernelInvocationContext.Required.Display(source.ToTabularDataResource(), HtmlFormatter.MimeType, CsvFormatter.MimeType);
}
