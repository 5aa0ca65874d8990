using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Runtime.Loader;
using AlgoAcademy.Scripting.Displays;
using AlgoAcademy.Scripting.Engine;

namespace AlgoAcademy.Scripting.Errors;

/// <summary>Everything an exception knows, folded away: students need the line of their cell, and sometimes somebody needs the rest.</summary>
internal static class FullStack
{
    private const int MostLines = 200;

    /// <summary>The folded stack, or null when the traceback has told all of it.</summary>
    public static MimeBundle? Of(Exception exception)
    {
        if (exception.InnerException is null && !new StackTrace(exception).GetFrames().Any(IsForeign)) return null;
        return MimeBundles.Html(
            $"<details><summary>Full stack of the {WebUtility.HtmlEncode(exception.GetType().Name)}</summary><pre>{WebUtility.HtmlEncode(Text(exception))}</pre></details>",
            "(The full stack is kept in LastException.)");
    }

    // A recursion that does not end fills a hundred thousand lines, which no page survives: its begin and its end tell it.
    private static string Text(Exception exception)
    {
        var lines = exception.ToString().Split('\n');
        return lines.Length <= MostLines
            ? string.Join('\n', lines)
            : string.Join('\n', [.. lines[..(MostLines / 2)], string.Create(CultureInfo.InvariantCulture, $"   … {lines.Length - MostLines:N0} more lines …"), .. lines[^(MostLines / 2)..]]);
    }

    // Neither the notebook's own nor the machinery that runs it: a library, in which somebody may want to look.
    private static bool IsForeign(StackFrame frame)
    {
        if (frame.GetMethod()?.DeclaringType is not { } type || type.Assembly == typeof(FullStack).Assembly) return false;
        if (AssemblyLoadContext.GetLoadContext(type.Assembly) is NotebookLoadContext) return false;
        return type.Namespace is not ("System.Runtime.CompilerServices" or "System.Runtime.ExceptionServices" or "System.Threading" or "System.Threading.Tasks");
    }
}
