using System.Globalization;

namespace AlgoAcademy.Jupyter;

/// <summary>Why a kernel does not start, in words that say what to do.</summary>
internal static class KernelFaults
{
    private const string Reinstall = "Run 'academy kernel install' again.";

    /// <summary>What can be told without starting it; null when nothing speaks against a start.</summary>
    public static string? BeforeStart(InstalledKernel kernel)
    {
        if (kernel.Fault is { } fault)
            return $"{fault} {Reinstall}";
        if (kernel.CommandLine.Count == 0)
            return $"kernel.json has an empty command line. {Reinstall}";
        var program = kernel.CommandLine[0];
        if (Locate(program) is null)
        {
            return program == "dotnet"
                ? "the command 'dotnet' was not found. Install the .NET 10 SDK, or add its folder to PATH and restart Jupyter."
                : $"the program '{program}' is gone. {Reinstall}";
        }

        var missing = kernel.CommandLine.FirstOrDefault(argument => argument.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) && !File.Exists(argument));
        return missing is null ? null : $"{missing} is not there any more: the academy's folder was moved or cleaned. {Reinstall}";
    }

    /// <summary>What the end of a process says that should have answered.</summary>
    public static string OfEndedProcess(int exitCode, string errors)
    {
        if (errors.Contains("You must install or update .NET", StringComparison.Ordinal))
            return "its .NET runtime is missing. Install the .NET 10 SDK; 'dotnet --list-runtimes' shows what is there.";
        if (errors.Contains("Permission denied", StringComparison.OrdinalIgnoreCase) || errors.Contains("UnauthorizedAccess", StringComparison.Ordinal))
            return $"a permission is missing: {LastLine(errors)}";
        if (errors.Contains("command or file was not found", StringComparison.Ordinal))
            return $"its .NET tool is not installed any more: {LastLine(errors)} Remove the kernelspec, or install the tool.";
        return string.Create(CultureInfo.InvariantCulture, $"it ended with exit code {exitCode}: {LastLine(errors)}");
    }

    private static string LastLine(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault() ?? "without a word.";

    private static string? Locate(string program)
    {
        if (Path.IsPathFullyQualified(program))
            return File.Exists(program) ? program : null;
        var endings = OperatingSystem.IsWindows() ? new[] { ".exe", ".cmd", "" } : [""];
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => endings.Select(ending => Path.Combine(folder, program + ending)))
            .FirstOrDefault(File.Exists);
    }
}
