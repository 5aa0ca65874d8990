using System.Text.Json;
using AlgoAcademy.Jupyter.Wire;

namespace AlgoAcademy.Jupyter.Tests.Wire;

public sealed class ConnectionInfoTests
{
    // As jupyter_client 7.4 writes it.
    private const string File = """
        {"shell_port": 41083, "iopub_port": 59375, "stdin_port": 53029, "control_port": 45061, "hb_port": 44407,
         "ip": "127.0.0.1", "key": "d6ab6c3b", "transport": "tcp", "signature_scheme": "hmac-sha256", "kernel_name": ".net-csharp"}
        """;

    [Fact]
    public void A_connection_file_is_read()
    {
        var connection = Parse(File);
        Assert.Equal("d6ab6c3b", connection.Key);
        Assert.Equal("tcp://127.0.0.1:41083", connection.Endpoint(connection.ShellPort));
        Assert.Equal(
            [59375, 53029, 45061, 44407],
            new[] { connection.IoPubPort, connection.StdInPort, connection.ControlPort, connection.HeartbeatPort });
    }

    [Theory]
    [InlineData("\"tcp\"", "\"ipc\"", "\"transport\" must be \"tcp\"; was \"ipc\".")]
    [InlineData("hmac-sha256", "hmac-md5", "\"signature_scheme\" must be \"hmac-sha256\"; was \"hmac-md5\".")]
    [InlineData("41083", "0", "\"shell_port\" must be a port from 1 to 65535; was 0.")]
    [InlineData("\"hb_port\"", "\"heart\"", "\"hb_port\" must be a port from 1 to 65535; was missing.")]
    [InlineData("\"ip\"", "\"host\"", "\"ip\" must be a string; was missing.")]
    public void What_cannot_be_served_is_said(string found, string replaced, string message)
    {
        var error = Assert.Throws<WireFormatException>(() => Parse(File.Replace(found, replaced, StringComparison.Ordinal)));
        Assert.Equal(message, error.Message);
    }

    [Fact]
    public async Task A_kernel_started_without_a_usable_file_says_so()
    {
        var file = Path.GetTempFileName();
        try
        {
            await System.IO.File.WriteAllTextAsync(file, "not json");
            var options = new AlgoAcademy.Scripting.SessionOptions { WorkingDirectory = "/", CacheDirectory = "/" };
            var error = await Assert.ThrowsAsync<InvalidDataException>(
                () => JupyterKernel.RunAsync(file, options, ".net-csharp", CancellationToken.None));
            Assert.StartsWith($"{file} must be a Jupyter connection file: ", error.Message, StringComparison.Ordinal);
            await Assert.ThrowsAsync<FileNotFoundException>(
                () => JupyterKernel.RunAsync(file + ".none", options, ".net-csharp", CancellationToken.None));
        }
        finally
        {
            System.IO.File.Delete(file);
        }
    }

    private static ConnectionInfo Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return ConnectionInfo.Parse(document.RootElement);
    }
}
