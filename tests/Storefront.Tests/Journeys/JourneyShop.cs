using System.Globalization;
using AlgoAcademy.Bundles;
using AlgoAcademy.Commerce;

namespace AlgoAcademy.Storefront.Tests.Journeys;

/// <summary>A running shop that sells what the owner's journeys buy: modules 1, 3, 4 and 5 and two bots, all small and real.</summary>
public sealed class JourneyShop : IAsyncLifetime
{
    private static readonly DateTimeOffset Made = new(2026, 11, 22, 0, 0, 0, TimeSpan.Zero);

    public RunningShop Running { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Running = await RunningShop.StartAsync();
        await PublishAsync(Module("module-1", "M01-market-microstructure", "L01-order-book-anatomy"));
        await PublishAsync(Module("module-3", "M03-high-frequency-trading", "L15-low-latency-csharp"));
        await PublishAsync(Module("module-4", "M04-machine-learning-trading", "L25-reinforcement-learning-execution"));
        await PublishAsync(Bot("simple-arbitrage-bot", "1.0.0", "# Simple arbitrage\n"));
        await PublishAsync(Bot("sentiment-bot", "1.0.0", "# Sentiment\n"));
        // The verb wrote past the running shop, as another instance would: it sees it within this time.
        await Task.Delay(KeptCatalog.Life);
    }

    /// <summary>A bot's new version, with the delta from the first and the signed index of both.</summary>
    public async Task PublishNextAsync(string product)
    {
        using var key = Key();
        var first = Zip(product, "1.0.0");
        var built = BundleBuilder.Build(Bot(product, "1.1.0", "# Now with a stop\n"), key, Zip(product, "1.1.0"));
        var delta = new DeltaBuilder(new TrustedKeys(key.Public), key).Build(first, built.Path, Path.Combine(Running.Data, product + "-delta.zip"));
        var edit = new IndexEdit(key, TimeProvider.System);
        var index = edit.Add(edit.Begin(product), new IndexedRelease
        {
            Version = built.Manifest.Version,
            Channel = BundleChannel.Stable,
            Published = built.Manifest.Created,
            Sha256 = built.Sha256,
            Size = built.Size,
            Deltas = [new IndexedDelta(delta.Delta.From, delta.Sha256, delta.Size)],
        });
        await SignedIndex.Sign(index, key).SaveAsync(Path.Combine(Running.Data, "releases", product));
        await RunAsync("--product", product, "--version", "1.1.0", "--bundle", built.Path, "--delta", delta.Path, "--index", Path.Combine(Running.Data, "releases"));
        await Task.Delay(KeptCatalog.Life);
    }

    public ValueTask DisposeAsync() => Running.DisposeAsync();

    private static BundleContent Module(string product, string folder, string lesson) => Content(product, "1.0.0",
    [
        BundleEntry.FromText($"notebooks/{folder}/{lesson}.ipynb", """{"cells":[],"metadata":{},"nbformat":4,"nbformat_minor":5}"""),
        BundleEntry.FromText($"executed/{folder}/{lesson}.ipynb", FixtureLesson.Json()),
        BundleEntry.FromText("README.md", $"# {product}\n"),
    ]);

    private static BundleContent Bot(string product, string version, string readme) => Content(product, version,
    [
        BundleEntry.FromText("README.md", readme),
        // One bot states its results, the other does not.
        .. product == "simple-arbitrage-bot" ? [BundleEntry.FromText(BotResults.FileName, FixtureResults.Json)] : Array.Empty<BundleEntry>(),
        // What stays the same between versions, so that a delta is worth it.
        BundleEntry.FromText("data/bars.csv", string.Join('\n', Enumerable.Range(0, 20_000).Select(i => (i * 7919L % 10_007).ToString(CultureInfo.InvariantCulture)))),
    ]);

    private static BundleContent Content(string product, string version, IReadOnlyList<BundleEntry> files) => new()
    {
        Product = product,
        Version = BundleVersion.Parse(version),
        Created = Made,
        MinKernel = BundleVersion.Parse("1.0.0"),
        Files = files,
    };

    private SigningKey Key() => SigningKeyFile.LoadOrCreateDevelopment(Path.Combine(Running.Data, PublisherKeys.DevelopmentKeyFile));

    private string Zip(string product, string version) => Path.Combine(Running.Data, $"{product}-{version}.zip");

    private async Task PublishAsync(BundleContent content)
    {
        using var key = Key();
        var version = content.Version.ToString();
        var built = BundleBuilder.Build(content, key, Zip(content.Product, version));
        await RunAsync("--product", content.Product, "--version", version, "--bundle", built.Path);
    }

    private async Task RunAsync(params string[] words)
    {
        var errors = new StringWriter();
        string[] all = ["publish", .. words, "--data", Running.Data, "--environment", "Development", "--Logging:LogLevel:Default", "Error"];
        Assert.True(await ShopCommandLine.RunAsync(all, TextWriter.Null, errors) == 0, errors.ToString());
    }
}
