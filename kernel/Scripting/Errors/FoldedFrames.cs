using System.Diagnostics;
using System.Runtime.Loader;
using AlgoAcademy.Scripting.Engine;

namespace AlgoAcademy.Scripting.Errors;

/// <summary>The part of a stack that a traceback leaves out: students need the line of their cell, and sometimes somebody needs the rest.</summary>
internal static class FoldedFrames
{
    /// <summary>One line that counts the frames of libraries and says where they are; null when there are none.</summary>
    public static string? Of(Exception exception)
    {
        var count = 0;
        for (var current = exception; current is not null; current = current.InnerException) count += new StackTrace(current).GetFrames().Count(IsForeign);
        return count switch
        {
            0 => null,
            1 => "… and 1 frame of a library: LastException shows it",
            _ => $"… and {count} frames of libraries: LastException shows them",
        };
    }

    // Neither the notebook's own nor the machinery that runs it.
    private static bool IsForeign(StackFrame frame)
    {
        if (frame.GetMethod()?.DeclaringType is not { } type || type.Assembly == typeof(FoldedFrames).Assembly) return false;
        if (AssemblyLoadContext.GetLoadContext(type.Assembly) is NotebookLoadContext) return false;
        return type.Namespace is not ("System.Runtime.CompilerServices" or "System.Runtime.ExceptionServices" or "System.Threading" or "System.Threading.Tasks");
    }
}
