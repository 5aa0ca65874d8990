using AlgoAcademy.Scripting.Interrupts;

namespace AlgoAcademy.Scripting.Errors;

/// <summary>Exceptions of user code: type, message, and the frames the user can change, by cell and line.</summary>
internal static class RuntimeErrors
{
    /// <param name="exception">What the cell threw.</param>
    /// <param name="place">Where the cell was at its top level, for the exception whose own frames do not say.</param>
    /// <param name="useColor">Whether the lines carry ANSI colours.</param>
    public static CellError Describe(Exception exception, string place, bool useColor)
    {
        var traceback = new List<string>();
        for (var current = exception; current is not null; current = current.InnerException)
        {
            var prefix = current == exception ? "" : "caused by ";
            traceback.Add(prefix + Ansi.Red($"{current.GetType().Name}: {current.Message}", useColor));
            var frames = StackFrames.OfUser(current).ToList();
            if (current == exception && frames.Count == 0) frames.Add($"at {place}");
            traceback.AddRange(frames.Select(frame => "   " + Ansi.Cyan(frame, useColor)));
        }

        return new CellError(exception.GetType().Name, FirstLine(exception.Message), traceback);
    }

    public static CellError Interrupted(CellOutcome outcome)
    {
        var message = outcome.WasAbandoned
            ? "The cell was interrupted, but it waits in code that cannot be stopped; it goes on in the background until the kernel is restarted."
            : "The cell was interrupted. Variables keep their values.";
        return new CellError("Interrupted", message, [message]);
    }

    private static string FirstLine(string message) => message.Split('\n', 2)[0].TrimEnd('\r');
}
