using Microsoft.DotNet.Interactive;

namespace System;

/// <summary>Displays as extension methods; in namespace System, so that they are always in scope.</summary>
public static class DisplayExtensions
{
    /// <summary>Shows the value in the given MIME types, or in those its type prefers.</summary>
    public static DisplayedValue Display(this object? value, params string[] mimeTypes) =>
        KernelInvocationContext.Required.Display(value, mimeTypes);

    /// <summary>Shows text that already is of the given MIME type.</summary>
    public static DisplayedValue DisplayAs(this string value, string mimeType) =>
        KernelInvocationContext.Required.DisplayAs(value, mimeType);
}
