using System.Diagnostics;

namespace AlgoAcademy.Runner.Places;

/// <summary>
/// A program of the clone that the runner starts but does not reference: the runner must not drag its packages into every lesson.
/// </summary>
/// <param name="project">Name of the project it is built from.</param>
/// <param name="assembly">Name of its assembly.</param>
/// <param name="mend">What to do when it is not built here.</param>
public sealed class BuiltProgram(string project, string assembly, string mend)
{
    /// <summary>Runs the program with the given arguments, attached to this terminal; returns its exit code.</summary>
    /// <param name="root">The clone.</param>
    /// <param name="folder">The folder it runs in.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<int> RunAsync(AcademyRoot root, string folder, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var file = root.Combine("artifacts", "bin", project, "release", assembly + ".dll");
        if (!File.Exists(file))
            throw new UserMistakeException(mend);
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = folder, UseShellExecute = false };
        start.ArgumentList.Add("exec");
        start.ArgumentList.Add(file);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{assembly} did not start.");
        try
        {
            await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // Ctrl-C reaches the child through the terminal as well; it gets time to close its database before it is ended.
            if (!process.WaitForExit(TimeSpan.FromSeconds(5)))
                process.Kill(entireProcessTree: true);
            return ExitCode.Interrupted;
        }

        return process.ExitCode;
    }
}
