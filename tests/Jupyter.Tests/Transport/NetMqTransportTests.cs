using System.Globalization;
using AlgoAcademy.Jupyter.Kernel;
using AlgoAcademy.Jupyter.Tests.Support;
using AlgoAcademy.Jupyter.Transport;
using AlgoAcademy.Jupyter.Wire;
using AlgoAcademy.Scripting;
using NetMQ;

namespace AlgoAcademy.Jupyter.Tests.Transport;

public sealed class NetMqTransportTests
{
    private const int Lines = 20_000;

    [Fact]
    public async Task A_cell_runs_over_tcp()
    {
        await using var kernel = Start(out var connection);
        using var client = new SocketClient(connection);
        client.WaitUntilReady();

        var id = client.Send(JupyterChannel.Shell, "execute_request", """{"code":"answer"}""");

        Assert.Equal("execute_reply ok", client.Receive(JupyterChannel.Shell).Line);
        Assert.Equal(["status busy", "execute_input answer", "execute_result", "status idle"], client.OutputOf(id).Select(m => m.Line));
    }

    [Fact]
    public async Task A_chatty_cell_loses_no_line_and_keeps_their_order()
    {
        await using var kernel = Start(out var connection);
        using var client = new SocketClient(connection);
        client.WaitUntilReady();
        var id = client.Send(JupyterChannel.Shell, "execute_request", """{"code":"chatty"}""");
        var lines = client.OutputOf(id).Where(m => m.Type == "stream").Select(m => m.Text("text"));
        Assert.Equal(Enumerable.Range(0, Lines).Select(i => i.ToString(CultureInfo.InvariantCulture)), lines);
    }

    [Fact]
    public async Task The_heart_beats_while_a_cell_runs()
    {
        await using var kernel = Start(out var connection);
        using var client = new SocketClient(connection);
        client.WaitUntilReady();
        client.Send(JupyterChannel.Shell, "execute_request", """{"code":"loop"}""");
        Assert.Equal("ping"u8.ToArray(), client.Heartbeat("ping"u8.ToArray()));
        Assert.Equal([0, 255], client.Heartbeat([0, 255]));
    }

    [Fact]
    public async Task Interrupt_and_input_pass_a_running_cell()
    {
        await using var kernel = Start(out var connection);
        using var client = new SocketClient(connection);
        client.WaitUntilReady();
        var loop = client.Send(JupyterChannel.Shell, "execute_request", """{"code":"loop"}""");
        while (client.Receive(JupyterChannel.IoPub).Line != "execute_input loop")
        {
            // Until the cell runs.
        }

        client.Send(JupyterChannel.Control, "interrupt_request", "{}");
        Assert.Equal("interrupt_reply", client.Receive(JupyterChannel.Control).Type);
        Assert.Contains(client.OutputOf(loop), m => m.Type == "error");
        Assert.Equal("execute_reply error", client.Receive(JupyterChannel.Shell).Line);

        client.Send(JupyterChannel.Shell, "execute_request", """{"code":"ask"}""");
        Assert.Equal("input_request", client.Receive(JupyterChannel.StdIn).Type);
        client.Send(JupyterChannel.StdIn, "input_reply", """{"value":"typed"}""");
        Assert.Equal("execute_reply ok", client.Receive(JupyterChannel.Shell).Line);
    }

    [Fact]
    public async Task The_shutdown_reply_reaches_the_client_before_the_sockets_close()
    {
        var connection = FreePorts.Connection(TestKernel.Key);
        await using var server = Server(connection);
        var running = server.RunAsync(CancellationToken.None);
        using var client = new SocketClient(connection);
        client.WaitUntilReady();
        client.Send(JupyterChannel.Control, "shutdown_request", """{"restart":true}""");
        await running.WaitAsync(TestKernel.Patience);
        await server.DisposeAsync();
        Assert.True(client.Receive(JupyterChannel.Control).Content.GetProperty("restart").GetBoolean());
    }

    [Fact]
    public async Task A_port_in_use_is_an_error_at_once()
    {
        await using var kernel = Start(out var connection);
        Assert.Throws<AddressAlreadyInUseException>(() => new NetMqTransport(connection));
    }

    private static KernelServer Start(out ConnectionInfo connection)
    {
        connection = FreePorts.Connection(TestKernel.Key);
        var server = Server(connection);
        _ = server.RunAsync(CancellationToken.None);
        return server;
    }

    private static KernelServer Server(ConnectionInfo connection)
    {
        var engine = new FakeEngine();
        engine.Cell("answer", _ => FakeEngine.Value("42"));
        engine.EndlessCell("loop");
        engine.Cell("ask", async (output, interrupt) => FakeEngine.Value(await output.ReadInputAsync(new InputRequest("?", IsPassword: false), interrupt)));
        engine.Cell("chatty", output =>
        {
            for (var i = 0; i < Lines; i++)
                output.WriteStream(OutputStream.Stdout, i.ToString(CultureInfo.InvariantCulture));
            return FakeEngine.Nothing;
        });
        return new KernelServer(new NetMqTransport(connection), new KernelServerOptions
        {
            Key = connection.Key,
            CreateEngine = engine.Create,
            Log = TextWriter.Null,
        });
    }
}
