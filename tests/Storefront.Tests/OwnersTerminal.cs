using System.Diagnostics;

namespace AlgoAcademy.Storefront.Tests;

/// <summary>An owner's terminal: the bundle tool as a process of its own, with a home folder of its own.</summary>
public sealed class OwnersTerminal : IDisposable
{
    public string Home { get; } = Directory.CreateTempSubdirectory("academy-home-").FullName;

    /// <summary>Runs a verb; what it said on output and errors.</summary>
    public async Task<(int ExitCode, string Said)> RunAsync(string? typed, params string[] words)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Home,
            Environment = { ["ACADEMY_HOME"] = Home },
        };
        foreach (var word in (string[])["exec", Path.Combine(AppContext.BaseDirectory, "academy-bundle.dll"), .. words])
            start.ArgumentList.Add(word);
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteLineAsync(typed ?? string.Empty);
        process.StandardInput.Close();
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, string.Concat(said));
    }

    public void Dispose() => Directory.Delete(Home, recursive: true);
}
