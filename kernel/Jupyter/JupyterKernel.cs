using System.Runtime.InteropServices;
using AlgoAcademy.Jupyter.Kernel;
using AlgoAcademy.Jupyter.Transport;
using AlgoAcademy.Jupyter.Wire;
using AlgoAcademy.Scripting;
using NetMQ;

namespace AlgoAcademy.Jupyter;

/// <summary>The C# kernel as a process: what a kernelspec's command line runs.</summary>
public static class JupyterKernel
{
    private static readonly TimeSpan DisposeTimeout = TimeSpan.FromSeconds(2);

    /// <summary>
    /// Serves the clients of a connection file until one asks for shutdown, the process that started the kernel dies, or
    /// the token is cancelled. The caller should end the process then: threads of user code may still run.
    /// SIGINT interrupts the running cell instead of ending the kernel.
    /// </summary>
    /// <param name="connectionFile">The file Jupyter names by {connection_file}.</param>
    /// <param name="session">Where cells run.</param>
    /// <param name="kernelName">The kernelspec's folder name, under which Jupyter serves plotly.min.js.</param>
    /// <param name="cancellationToken">Ends the kernel.</param>
    /// <exception cref="FileNotFoundException">There is no such connection file.</exception>
    /// <exception cref="InvalidDataException">The connection file cannot be served, or one of its ports is in use.</exception>
    public static async Task RunAsync(
        string connectionFile, SessionOptions session, string kernelName, CancellationToken cancellationToken)
    {
        // Cells get a console of their own; what the kernel itself has to say goes to the terminal Jupyter runs in.
        await using var stderr = new StreamWriter(Console.OpenStandardError()) { AutoFlush = true };
        var log = TextWriter.Synchronized(stderr);
        var connection = Load(connectionFile);

        var server = new KernelServer(Bind(connection), new KernelServerOptions
        {
            Key = connection.Key,
            CreateEngine = () => CellEngine.CSharp(session),
            KernelName = kernelName,
            HistoryFile = KeepsHistory ? Path.Combine(session.CacheDirectory, "history.jsonl") : null,
            Log = log,
        });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal =>
        {
            signal.Cancel = true;
            server.Interrupt();
        });
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
        {
            signal.Cancel = true;
            stop.Cancel();
        });

        var parentDied = ParentWatch.ParentDiedAsync(Environment.GetEnvironmentVariable(ParentWatch.Variable), stop.Token);
        await Task.WhenAny(server.RunAsync(stop.Token), parentDied);
        await server.DisposeAsync().AsTask().WaitAsync(DisposeTimeout, CancellationToken.None)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await stop.CancelAsync();
        // Waits until the last messages left the sockets.
        NetMQConfig.Cleanup(block: true);
    }

    // For shared machines and for whoever types secrets into cells.
    private static bool KeepsHistory =>
        Environment.GetEnvironmentVariable("ACADEMY_HISTORY") is not { } setting || !setting.Equals("off", StringComparison.OrdinalIgnoreCase);

    private static ConnectionInfo Load(string connectionFile)
    {
        try
        {
            return ConnectionInfo.Load(connectionFile);
        }
        catch (WireFormatException e)
        {
            throw new InvalidDataException(e.Message, e);
        }
    }

    private static NetMqTransport Bind(ConnectionInfo connection)
    {
        try
        {
            return new NetMqTransport(connection);
        }
        catch (NetMQException e)
        {
            throw new InvalidDataException($"The ports of the connection file on {connection.Ip} cannot be bound: {e.Message}", e);
        }
    }
}
