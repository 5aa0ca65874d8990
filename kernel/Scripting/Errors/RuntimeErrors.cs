using AlgoAcademy.Scripting.Interrupts;

namespace AlgoAcademy.Scripting.Errors;

/// <summary>Exceptions of user code: type, message, and the frames the user can change, by cell and line.</summary>
internal static class RuntimeErrors
{
    public static CellError Describe(Exception exception, bool useColor)
    {
        var traceback = new List<string>();
        for (var current = exception; current is not null; current = current.InnerException)
        {
            var prefix = current == exception ? "" : "caused by ";
            traceback.Add(prefix + Ansi.Red($"{current.GetType().Name}: {current.Message}", useColor));
            traceback.AddRange(StackFrames.OfUser(current).Select(frame => "   " + Ansi.Cyan(frame, useColor)));
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
