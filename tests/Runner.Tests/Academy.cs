using System.Diagnostics;

namespace AlgoAcademy.Runner.Tests;

/// <summary>The built command line, run as a user runs it: as a program with arguments and an exit code.</summary>
internal static class Academy
{
    public static string Root => AlgoAcademy.Tests.RepositoryRoot.Path;

    /// <summary>The packed library of this clone, built by the launcher before the tests.</summary>
    public static string Feed => Path.Combine(Root, "artifacts", "feed");

    public static Task<Outcome> RunAsync(string workingDirectory, params string[] arguments) =>
        RunAsync(workingDirectory, new Dictionary<string, string>(), arguments);

    public static async Task<Outcome> RunAsync(string workingDirectory, IReadOnlyDictionary<string, string> environment, string[] arguments)
    {
        using var process = Start(workingDirectory, environment, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new Outcome(process.ExitCode, await output, await errors);
    }

    /// <summary>Starts the program; its input is closed, its output is the caller's to read.</summary>
    public static Process Start(string workingDirectory, params string[] arguments) =>
        Start(workingDirectory, new Dictionary<string, string>(), arguments);

    private static Process Start(string workingDirectory, IReadOnlyDictionary<string, string> environment, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = workingDirectory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add("exec");
        start.ArgumentList.Add(Path.Combine(Root, "artifacts", "bin", "AlgoAcademy.Runner", "release", "academy.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["ACADEMY_ROOT"] = Root;
        start.Environment["NO_COLOR"] = "1";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }
}
