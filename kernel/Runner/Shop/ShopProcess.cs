using System.Diagnostics;
using AlgoAcademy.Runner.Places;

namespace AlgoAcademy.Runner.Shop;

/// <summary>
/// The storefront runs as a program of its own: the runner must not drag a web server and a database into every lesson.
/// </summary>
public static class ShopProcess
{
    /// <summary>Runs the built storefront with the given arguments, attached to this terminal; returns its exit code.</summary>
    public static async Task<int> RunAsync(AcademyRoot root, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var assembly = root.Combine("artifacts", "bin", "AlgoAcademy.Storefront", "release", "AlgoAcademy.Storefront.dll");
        if (!File.Exists(assembly))
            throw new UserMistakeException("The storefront is not built here. It is part of the repository, not of bundles: run './academy shop' in a clone.");
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = root.Path, UseShellExecute = false };
        start.ArgumentList.Add("exec");
        start.ArgumentList.Add(assembly);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The storefront did not start.");
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
