using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using AlgoAcademy.Tests;

namespace AlgoAcademy.Research.Tests.Fix;

/// <summary>Debian's QuickFIX as a counterparty: tests/reference/quickfix/counterparty.cpp, compiled once and run as a process of its own.</summary>
internal sealed class QuickFix : IDisposable
{
    private static readonly Lazy<string> s_program = new(Compile);
    private readonly ConcurrentQueue<string> _said = new();
    private readonly Process _process;

    private QuickFix(string role, int port, string folder)
    {
        var start = new ProcessStartInfo(s_program.Value) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var argument in new[] { role, port.ToString(CultureInfo.InvariantCulture), folder })
            start.ArgumentList.Add(argument);
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => _said.Enqueue(line.Data ?? "ended");
        _process.BeginOutputReadLine();
    }

    public static QuickFix Acceptor(int port, string folder) => new("acceptor", port, folder);

    public static QuickFix Initiator(int port, string folder) => new("initiator", port, folder);

    public IReadOnlyList<string> Said => [.. _said];

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Skips the test where there is no compiler or no QuickFIX.</summary>
    public static void RequireInstalled()
    {
        if (File.Exists("/usr/include/quickfix/Session.h") && File.Exists("/usr/bin/g++"))
            return;
        const string reason = "QuickFIX is not installed: apt-get install -y g++ libquickfix-dev";
        Assert.False(Environment.GetEnvironmentVariable("ACADEMY_REQUIRE_ALL") == "1", reason);
        Assert.Skip(reason);
    }

    public void Tell(string command)
    {
        _process.StandardInput.WriteLine(command);
        _process.StandardInput.Flush();
    }

    /// <summary>Waits for a line that begins with the first word and holds the others.</summary>
    public Task Says(string event_, params string[] parts) =>
        FixTcpTests.Until(() => _said.Any(line => line.StartsWith(event_ + " ", StringComparison.Ordinal) && Array.TrueForAll(parts, part => line.Contains(part, StringComparison.Ordinal))));

    public int Count(string event_, params string[] parts) =>
        _said.Count(line => line.StartsWith(event_ + " ", StringComparison.Ordinal) && Array.TrueForAll(parts, part => line.Contains(part, StringComparison.Ordinal)));

    /// <summary>Ends the process at once, as a crash does.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            Kill();
        _process.Dispose();
    }

    private static string Compile()
    {
        var program = Path.Combine(Directory.CreateTempSubdirectory("quickfix-").FullName, "counterparty");
        var source = Path.Combine(RepositoryRoot.Path, "tests", "reference", "quickfix", "counterparty.cpp");
        // The headers of 1.15 declare what their functions throw, which C++17 no longer knows.
        var start = new ProcessStartInfo("g++") { RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in new[] { "-std=c++14", "-O0", "-w", source, "-o", program, "-lquickfix", "-lpthread" })
            start.ArgumentList.Add(argument);
        using var compiler = Process.Start(start)!;
        var errors = compiler.StandardError.ReadToEnd();
        compiler.WaitForExit();
        Assert.True(compiler.ExitCode == 0, errors);
        return program;
    }
}
