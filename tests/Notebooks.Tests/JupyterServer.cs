using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace AlgoAcademy.Notebooks.Tests;

/// <summary>A running Jupyter Notebook server on a free loopback port.</summary>
internal sealed class JupyterServer : IAsyncDisposable
{
    private readonly Process _process;

    private JupyterServer(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    public static async Task<JupyterServer> StartAsync(JupyterHome jupyter)
    {
        var port = FreePort();
        string[] arguments =
        [
            "--no-browser", "--allow-root", "--ip=127.0.0.1", $"--port={port}", $"--notebook-dir={jupyter.Work}",
            "--NotebookApp.token=", "--NotebookApp.password=", "--NotebookApp.disable_check_xsrf=True",
        ];
        var process = Clone.Start("/usr/bin/jupyter-notebook", arguments, jupyter.Work, jupyter.Environment);
        // The pipes are read so that the server never blocks on a full one.
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var server = new JupyterServer(process, new Uri($"http://127.0.0.1:{port}/"));
        await server.WaitUntilItAnswersAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task WaitUntilItAnswersAsync()
    {
        using var client = new HttpClient();
        for (var attempt = 0; attempt < 120; attempt++)
        {
            try
            {
                using var response = await client.GetAsync(new Uri(Address, "api/kernelspecs"));
                if (response.IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException) when (!_process.HasExited)
            {
                // Not listening yet.
            }

            await Task.Delay(250);
        }

        throw new InvalidOperationException("Jupyter Notebook did not answer within 30 s.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
