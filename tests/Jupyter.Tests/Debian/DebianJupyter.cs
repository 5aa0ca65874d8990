using System.Diagnostics;

namespace AlgoAcademy.Jupyter.Tests.Debian;

/// <summary>Debian's Jupyter with a data directory of its own, in which this test program is installed as a kernel.</summary>
internal sealed class DebianJupyter : IDisposable
{
    public const string KernelName = ".net-csharp";
    private const string Python = "/usr/bin/python3";
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    private readonly string _dataDirectory = Directory.CreateTempSubdirectory("academy-jupyter-").FullName;

    private DebianJupyter() => SpecFolder = KernelSpec.Install(
        new KernelSpecOptions
        {
            CommandLine = ["dotnet", "exec", typeof(DebianJupyter).Assembly.Location, "--kernel", "{connection_file}", KernelName],
            Version = "1.0.0-test",
        },
        _dataDirectory);

    public string SpecFolder { get; }

    /// <summary>Installs the kernel, or skips the test where a needed Python module is missing.</summary>
    public static DebianJupyter OrSkip(string module, string package)
    {
        var present = File.Exists(Python) && RunToEnd(new ProcessStartInfo(Python, ["-c", $"import {module}"])).ExitCode == 0;
        Assert.SkipUnless(present, $"Needs the Python module {module}: apt-get install jupyter-notebook python3-nbclient python3-nbconvert {package}".TrimEnd());
        return new DebianJupyter();
    }

    /// <summary>Runs one of the scripts beside this file with the kernel's name as argument.</summary>
    public (int ExitCode, string Output, string Error) Run(string script) =>
        RunToEnd(WithData(new ProcessStartInfo(Python, [Path.Combine(AppContext.BaseDirectory, "Debian", script), KernelName])));

    /// <summary>What "jupyter kernelspec" does; the command itself is in a package of its own.</summary>
    public (int ExitCode, string Output, string Error) KernelSpecCommand(params string[] arguments) =>
        RunToEnd(WithData(new ProcessStartInfo(Python, ["-m", "jupyter_client.kernelspecapp", .. arguments])));

    public void Dispose() => Directory.Delete(_dataDirectory, recursive: true);

    private ProcessStartInfo WithData(ProcessStartInfo start)
    {
        start.Environment["JUPYTER_DATA_DIR"] = _dataDirectory;
        start.Environment["JUPYTER_RUNTIME_DIR"] = Path.Combine(_dataDirectory, "runtime");
        return start;
    }

    private static (int ExitCode, string Output, string Error) RunToEnd(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{start.FileName} {string.Join(' ', start.ArgumentList)} did not end within {Limit}.");
        }

        // A kernel left behind keeps the pipe open; what it may still say is not waited for.
        return (process.ExitCode, Text(output), Text(error));
    }

    private static string Text(Task<string> reading) => reading.Wait(TimeSpan.FromSeconds(10)) ? reading.Result : "";
}
