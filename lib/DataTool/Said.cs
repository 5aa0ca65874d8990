using System.CommandLine;
using AlgoAcademy.Research;

namespace AlgoAcademy.DataTool;

/// <summary>A user's mistake is one line and exit code 2, as in the other verbs; a bug keeps its traceback.</summary>
internal static class Said
{
    private const int Done = 0;
    private const int WrongCall = 2;

    public static int By(ParseResult parse, Action<TextWriter> action)
    {
        try
        {
            action(parse.InvocationConfiguration.Output);
            return Done;
        }
        catch (Exception mistake) when (mistake is ArgumentException or FormatException or InvalidBarsException or DataIntegrityException
            or IOException or UnauthorizedAccessException)
        {
            parse.InvocationConfiguration.Error.WriteLine(mistake.Message.Split(" (Parameter '")[0]);
            return WrongCall;
        }
    }
}
