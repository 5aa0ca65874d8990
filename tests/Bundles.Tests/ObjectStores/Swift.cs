using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using AlgoAcademy.Tests;
using Amazon.S3.Model;

namespace AlgoAcademy.Bundles.Tests.ObjectStores;

/// <summary>Debian's OpenStack Swift with its S3 interface, started for the tests that ask for it; see swift.sh beside this file.</summary>
public sealed class Swift : IAsyncLifetime
{
    private const string Secret = "testing-secret";
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(2);
    private readonly Scratch scratch = new("swift");
    private Process? server;

    internal R2StoreOptions Options { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var missing = new[] { "proxy", "account", "container", "object" }.FirstOrDefault(kind => !Tool.Exists($"swift-{kind}-server"));
        Assert.SkipWhen(missing is not null, $"swift-{missing} is missing: apt-get install swift-proxy swift-account swift-container swift-object");
        var port = FourPorts();
        Options = new R2StoreOptions
        {
            Endpoint = new Uri($"http://127.0.0.1:{port}/"),
            Bucket = "bundles",
            AccessKeyId = "test:tester",
            SecretAccessKey = Secret,
            Timeout = TimeSpan.FromMinutes(2),
            Retries = 3,
        };
        var script = Path.Combine(RepositoryRoot.Path, "tests", "Bundles.Tests", "ObjectStores", "swift.sh");
        server = Process.Start(new ProcessStartInfo("bash", [script, scratch.Folder, $"{port}", Options.AccessKeyId, Secret]) { UseShellExecute = false, RedirectStandardError = true })!;
        try
        {
            await AnswersAsync();
            using var client = R2Requests.Client(Options);
            await client.PutBucketAsync(new PutBucketRequest { BucketName = Options.Bucket });
        }
        catch
        {
            // A fixture that fails to begin is not disposed of, and its servers would stay.
            await DisposeAsync();
            throw;
        }
    }

    /// <summary>Puts as the store does, without the two things Swift does not know: the condition and the extra check sum.</summary>
    internal async Task PutAsync(BundleKey key, byte[] zip)
    {
        using var client = R2Requests.Client(Options);
        var request = R2Requests.Put(Options.Bucket, key.ToString(), new MemoryStream(zip), key.Sha256);
        request.IfNoneMatch = null;
        request.ChecksumSHA256 = null;
        await client.PutObjectAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync();
            server.Dispose();
        }

        scratch.Dispose();
    }

    private async Task AnswersAsync()
    {
        using var client = new HttpClient();
        var began = Stopwatch.StartNew();
        while (true)
        {
            if (server!.HasExited)
                Assert.Fail($"Swift must start; it ended: {await server.StandardError.ReadToEndAsync()}");
            try
            {
                using var answer = await client.GetAsync(Options.Endpoint);
                return;
            }
            catch (HttpRequestException) when (began.Elapsed < StartLimit)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(250));
            }
        }
    }

    private static int FourPorts()
    {
        while (true)
        {
            using var probe = new TcpListener(IPAddress.Loopback, 0);
            probe.Start();
            var port = ((IPEndPoint)probe.LocalEndpoint).Port;
            if (port < 65_000 && Enumerable.Range(port + 1, 3).All(IsFree))
                return port;
        }
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var probe = new TcpListener(IPAddress.Loopback, port);
            probe.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
