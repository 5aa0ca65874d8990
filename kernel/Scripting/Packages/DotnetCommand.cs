using System.ComponentModel;
using System.Diagnostics;

namespace AlgoAcademy.Scripting.Packages;

/// <summary>Runs the SDK's command line.</summary>
internal static class DotnetCommand
{
    private static readonly TimeSpan WaitAfterKill = TimeSpan.FromMilliseconds(500);

    /// <summary>Runs <c>dotnet</c> with arguments; returns its exit code and everything it printed.</summary>
    /// <exception cref="RestoreException">There is no dotnet.</exception>
    public static async Task<(int ExitCode, string Text)> RunAsync(
        IEnumerable<string> arguments, string folder, CancellationToken cancellationToken)
    {
        using var process = Start(arguments, folder);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var error = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return (process.ExitCode, await output + await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            // What is killed may still be writing into the folder that the caller wants to remove.
            process.WaitForExit(WaitAfterKill);
            throw;
        }
    }

    private static Process Start(IEnumerable<string> arguments, string folder)
    {
        var start = new ProcessStartInfo(FindDotnet(), arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
        };
        // An engine started by `dotnet run` inherits settings that would send the child to the wrong MSBuild.
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        // NuGet would ask a source that does not answer for a quarter of a minute before it says so.
        start.Environment.TryAdd("NUGET_ENABLE_ENHANCED_HTTP_RETRY", "true");
        start.Environment.TryAdd("NUGET_ENHANCED_MAX_NETWORK_TRY_COUNT", "3");
        start.Environment.TryAdd("NUGET_ENHANCED_NETWORK_RETRY_DELAY_MILLISECONDS", "300");
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new RestoreException("Restoring packages needs the .NET SDK, but 'dotnet' was not found. Install the .NET 10 SDK.", e);
        }
    }

    private static string FindDotnet()
    {
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var beside = Path.GetFullPath(Path.Combine(framework, "..", "..", "..", name));
        return File.Exists(beside) ? beside : name;
    }
}
