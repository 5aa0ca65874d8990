using System.Globalization;
using AlgoAcademy.Scripting.Displays.Objects;
using AlgoAcademy.Scripting.Interrupts;

namespace AlgoAcademy.Scripting.Errors;

/// <summary>Exceptions of user code: type, message, and the frames the user can change, by cell and line.</summary>
internal static class RuntimeErrors
{
    // A recursion that does not end leaves tens of thousands.
    private const int MostFrames = 20;

    /// <param name="exception">What the cell threw.</param>
    /// <param name="place">Where the cell was at its top level, for the exception whose own frames do not say.</param>
    /// <param name="texts">The cells, whose lines are shown.</param>
    /// <param name="useColor">Whether the lines carry ANSI colours.</param>
    public static CellError Describe(Exception exception, UserFrame place, CellTexts texts, bool useColor)
    {
        var causes = Causes(exception).ToList();
        var traceback = new List<string>();
        foreach (var cause in causes)
        {
            traceback.Add((cause == causes[0] ? "" : "caused by ") + Ansi.Red($"{Name(cause)}: {cause.Message}", useColor));
            var frames = StackFrames.OfUser(cause).ToList();
            if (cause == causes[0] && frames.Count == 0) frames.Add(place);
            for (var i = 0; i < Math.Min(frames.Count, MostFrames); i++)
            {
                traceback.Add("   " + Ansi.Cyan(frames[i].Text, useColor));
                if (i == 0 && frames[i] is { Cell: { } cell, Line: var line } && texts.Line(cell, line) is { } code) traceback.Add("      " + code);
            }

            if (frames.Count > MostFrames) traceback.Add(string.Create(CultureInfo.InvariantCulture, $"   … {frames.Count - MostFrames:N0} more calls"));
        }

        if (FoldedFrames.Of(exception) is { } folded) traceback.Add("   " + Ansi.Gray(folded, useColor));
        return new CellError(Name(causes[0]), FirstLine(causes[0].Message), traceback);
    }

    // What was thrown comes first, wrapper or not: it is what a catch must name. Parallel work may have several causes.
    private static IEnumerable<Exception> Causes(Exception exception)
    {
        for (Exception? current = exception; current is not null; current = current.InnerException)
        {
            yield return current;
            if (current is not AggregateException { InnerExceptions.Count: > 1 } several) continue;
            foreach (var inner in several.Flatten().InnerExceptions) yield return inner;
            yield break;
        }
    }

    private static string Name(Exception exception) => TypeNames.Of(exception.GetType());

    public static CellError Interrupted(CellOutcome outcome)
    {
        var message = outcome.WasAbandoned
            ? "The cell was interrupted, but it waits in code that cannot be stopped; it goes on in the background until the kernel is restarted."
            : "The cell was interrupted. Variables keep their values.";
        return new CellError("Interrupted", message, [message]);
    }

    private static string FirstLine(string message) => message.Split('\n', 2)[0].TrimEnd('\r');
}
