using System.Diagnostics;

namespace AlgoAcademy.Runner.Sessions;

/// <summary>Starts this very program again, with other arguments.</summary>
internal static class OwnProgram
{
    public static ProcessStartInfo Start(params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Host()) { UseShellExecute = false };
        start.ArgumentList.Add("exec");
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "academy.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        return start;
    }

    /// <summary>The dotnet that runs this program; an apphost of ours is not it.</summary>
    private static string Host() =>
        Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";
}
