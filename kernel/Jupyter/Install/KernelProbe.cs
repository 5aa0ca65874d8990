using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using AlgoAcademy.Jupyter.Wire;
using NetMQ;
using NetMQ.Sockets;

namespace AlgoAcademy.Jupyter;

/// <summary>Starts a kernel as Jupyter would, runs one cell, and ends it: the only proof that it starts.</summary>
public static class KernelProbe
{
    /// <summary>What came of it: the time to the first answer, or the fault and its remedy.</summary>
    /// <param name="StartTime">From process start to the reply to the first cell; null when none came.</param>
    /// <param name="Fault">What is wrong and what to do; null when the kernel answered.</param>
    public sealed record Outcome(TimeSpan? StartTime, string? Fault);

    /// <summary>Tries one kernel; takes as long as its start, at most <paramref name="patience"/>.</summary>
    public static async Task<Outcome> TryAsync(InstalledKernel kernel, TimeSpan patience)
    {
        ArgumentNullException.ThrowIfNull(kernel);
        if (KernelFaults.BeforeStart(kernel) is { } fault)
            return new Outcome(null, fault);
        var file = Path.Combine(Path.GetTempPath(), $"academy-probe-{Guid.NewGuid():N}.json");
        var connection = Connection();
        await File.WriteAllBytesAsync(file, ToJson(connection)).ConfigureAwait(false);
        try
        {
            return await StartAsync(kernel, connection, file, patience).ConfigureAwait(false);
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            return new Outcome(null, $"'{kernel.CommandLine[0]}' cannot be started: {e.Message}. Check its permissions.");
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<Outcome> StartAsync(InstalledKernel kernel, ConnectionInfo connection, string file, TimeSpan patience)
    {
        var start = new ProcessStartInfo(kernel.CommandLine[0]) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var argument in kernel.CommandLine.Skip(1))
            start.ArgumentList.Add(argument.Replace("{connection_file}", file, StringComparison.Ordinal).Replace("{resource_dir}", kernel.Folder, StringComparison.Ordinal));
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The kernel's process did not start.");
        var errors = process.StandardError.ReadToEndAsync();
        _ = process.StandardOutput.ReadToEndAsync();
        try
        {
            var answered = await Task.Run(() => Ask(connection, patience, () => process.HasExited)).ConfigureAwait(false);
            var time = watch.Elapsed;
            if (answered)
            {
                await EndAsync(connection, process).ConfigureAwait(false);
                return new Outcome(time, null);
            }

            return new Outcome(null, process.HasExited
                ? KernelFaults.OfEndedProcess(process.ExitCode, await errors.ConfigureAwait(false))
                : $"no answer within {patience.TotalSeconds:F0} s, though its process runs. Try it by hand: {string.Join(' ', kernel.CommandLine)}");
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private static bool Ask(ConnectionInfo connection, TimeSpan patience, Func<bool> hasEnded)
    {
        var signer = new MessageSigner(connection.Key);
        using var shell = new DealerSocket();
        shell.Options.Linger = TimeSpan.Zero;
        shell.Connect(connection.Endpoint(connection.ShellPort));
        Send(shell, signer, "execute_request", JsonBytes.Object(writer =>
        {
            writer.WriteString("code"u8, "1 + 1");
            writer.WriteBoolean("silent"u8, false);
            writer.WriteBoolean("store_history"u8, false);
            writer.WriteBoolean("allow_stdin"u8, false);
        }));
        var watch = Stopwatch.StartNew();
        List<byte[]>? frames = null;
        while (watch.Elapsed < patience && !hasEnded())
        {
            if (shell.TryReceiveMultipartBytes(TimeSpan.FromMilliseconds(50), ref frames!))
                return new WireFormat(signer).Read(frames).Type == "execute_reply";
        }

        return false;
    }

    // Asked to, a kernel ends in its own way and keeps what it noted for later starts; one that does not listen is killed.
    private static async Task EndAsync(ConnectionInfo connection, Process process)
    {
        using var control = new DealerSocket();
        control.Connect(connection.Endpoint(connection.ControlPort));
        Send(control, new MessageSigner(connection.Key), "shutdown_request", JsonBytes.Object(writer => writer.WriteBoolean("restart"u8, false)));
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(3));
        await process.WaitForExitAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static void Send(DealerSocket socket, MessageSigner signer, string type, byte[] content)
    {
        byte[][] json = [new MessageHeader("probe", "probe", "academy", "2026-01-01T00:00:00Z", type).ToBytes(), JsonBytes.EmptyObject, JsonBytes.EmptyObject, content];
        socket.SendMultipartBytes([WireFormat.Delimiter.ToArray(), signer.Sign(json), .. json]);
    }

    private static ConnectionInfo Connection()
    {
        var listeners = Enumerable.Range(0, 5).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        listeners.ForEach(listener => listener.Start());
        var ports = listeners.ConvertAll(listener => ((IPEndPoint)listener.LocalEndpoint).Port);
        listeners.ForEach(listener => listener.Dispose());
        return new ConnectionInfo
        {
            Ip = "127.0.0.1",
            ShellPort = ports[0],
            IoPubPort = ports[1],
            StdInPort = ports[2],
            ControlPort = ports[3],
            HeartbeatPort = ports[4],
            Key = Guid.NewGuid().ToString("N"),
        };
    }

    private static byte[] ToJson(ConnectionInfo connection) => JsonBytes.Object(writer =>
    {
        writer.WriteString("transport"u8, "tcp");
        writer.WriteString("ip"u8, connection.Ip);
        writer.WriteNumber("shell_port"u8, connection.ShellPort);
        writer.WriteNumber("iopub_port"u8, connection.IoPubPort);
        writer.WriteNumber("stdin_port"u8, connection.StdInPort);
        writer.WriteNumber("control_port"u8, connection.ControlPort);
        writer.WriteNumber("hb_port"u8, connection.HeartbeatPort);
        writer.WriteString("key"u8, connection.Key);
        writer.WriteString("signature_scheme"u8, "hmac-sha256");
    });
}
