namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>
/// How the first previews of .NET Interactive registered formatters: by the type, <c>Formatter&lt;Bar&gt;.Register(…)</c>. A formatter
/// that comes to itself again, because a value holds its like, is followed three times; deeper values are left out.
/// </summary>
public static class TypedFormatters
{
    private const int MostNested = 3;

    [ThreadStatic]
    private static int t_nested;

    extension<T>(Formatter<T>)
    {
        /// <summary>Shows values of the type as what is written for them.</summary>
        public static void Register(Action<T, TextWriter> formatter, string mimeType = PlainTextFormatter.MimeType) =>
            Formatter.Register<T>((value, writer) => WriteNested(() => formatter(value, writer), writer), mimeType);

        /// <summary>Shows values of the type as the text made of them.</summary>
        public static void Register(Func<T, string> formatter, string mimeType = PlainTextFormatter.MimeType) =>
            Formatter.Register<T>((value, writer) => WriteNested(() => writer.Write(formatter(value)), writer), mimeType);
    }

    // A tag that is written to a writer is formatted afresh: the package's own limit of depth does not see it.
    private static void WriteNested(Action write, TextWriter writer)
    {
        if (t_nested == MostNested)
        {
            writer.Write("…");
            return;
        }

        t_nested++;
        try
        {
            write();
        }
        finally
        {
            t_nested--;
        }
    }
}
