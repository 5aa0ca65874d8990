using System.Text.Json.Nodes;
using AlgoAcademy.Bundles;
using AlgoAcademy.Commerce;
using Microsoft.Extensions.DependencyInjection;

namespace AlgoAcademy.Storefront.Tests.Publishing;

/// <summary>What the shop cannot show is not published; what was published all the same is shown as well as it can be.</summary>
public sealed class ShownContentTests(SharedShop shop) : IClassFixture<SharedShop>
{
    private const string Diagram = "diagrams/M05/D27a.svg";

    private const string Drawing = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><path d="M0 0L4 4"/></svg>""";

    private static readonly string WithPicture = WithProse("![what a trend is](../../" + Diagram + ")");

    private RunningShop Running => shop.Running;

    [Fact]
    public async Task A_lesson_without_its_diagram_is_refused_by_the_diagrams_name()
    {
        var (code, said) = await PublishAsync("module-5", "5.0.0", BundleEntry.FromText(FixtureLesson.Path, WithPicture));

        Assert.Equal(1, code);
        Assert.Contains(FixtureLesson.Path, said, StringComparison.Ordinal);
        Assert.Contains(Diagram + ", which is not a picture in the bundle", said, StringComparison.Ordinal);
        Assert.DoesNotContain(Path.GetTempPath(), said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_lesson_with_its_diagram_is_published()
    {
        var (code, said) = await PublishAsync(
            "module-5", "5.1.0-rc.1", BundleEntry.FromText(FixtureLesson.Path, WithPicture), BundleEntry.FromText(Diagram, Drawing));

        Assert.True(code == 0, said);
    }

    [Fact]
    public async Task A_notebook_that_cannot_be_read_is_refused_by_its_name()
    {
        var (code, said) = await PublishAsync("module-5", "5.2.0", BundleEntry.FromText(FixtureLesson.Path, "{\"cells\": 7}"));

        Assert.Equal(1, code);
        Assert.Contains(FixtureLesson.Path + " cannot be shown", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"trials\": 48", "\"trials\": 0", "trials must be at least 1")]
    [InlineData("\"sharpe\": 0.34,", "", "sharpe")]
    [InlineData("\"maxDrawdown\": -0.052", "\"maxDrawdown\": 5.2", "outOfSample: maxDrawdown must be a fraction from -1 to 0; was 5.2.")]
    public async Task Malformed_results_of_a_bot_are_refused_with_their_fault(string good, string bad, string fault)
    {
        var (code, said) = await PublishAsync(
            "turtle-bot", "1.0.0", BundleEntry.FromText(BotResults.FileName, FixtureResults.Json.Replace(good, bad, StringComparison.Ordinal)));

        Assert.Equal(1, code);
        Assert.Contains("results.json", said, StringComparison.Ordinal);
        Assert.Contains(fault, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bots_page_shows_what_its_release_states_and_says_so_where_it_states_nothing()
    {
        Assert.Equal(0, (await PublishAsync("rotation-bot", "1.0.0", BundleEntry.FromText(BotResults.FileName, FixtureResults.Json))).Code);
        Assert.Equal(0, (await PublishAsync("grid-bot", "1.0.0")).Code);
        await Task.Delay(KeptCatalog.Life, TestContext.Current.CancellationToken);
        using var visitor = new Visitor(Running);

        var stated = await visitor.Http.GetStringAsync("/products/rotation-bot");
        foreach (var part in new[] { "simulated, seeds 101 to 200", "17.1 %", "1.2 %", "0.34", "-5.2 %", "4.5 bps", ">48<", "0.61", "nothing is left that could not be luck", "not investment advice" })
            Assert.Contains(part, stated, StringComparison.Ordinal);
        Assert.Contains("This version states none here", await visitor.Http.GetStringAsync("/products/grid-bot"), StringComparison.Ordinal);
        Assert.Contains("Its results come with its first version", await visitor.Http.GetStringAsync("/products/hft-bot"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lesson_published_before_without_its_diagram_shows_the_diagrams_words()
    {
        await PublishUncheckedAsync("module-3", BundleEntry.FromText("notebooks/M03-high-frequency-trading/L15-low-latency-csharp.ipynb", "{}"),
            BundleEntry.FromText("executed/M03-high-frequency-trading/L15-low-latency-csharp.ipynb", WithPicture));
        await Task.Delay(KeptCatalog.Life, TestContext.Current.CancellationToken);
        using var visitor = new Visitor(Running);

        var html = await visitor.Http.GetStringAsync("/lessons/low-latency-csharp");

        Assert.Contains("Picture: what a trend is", html, StringComparison.Ordinal);
        Assert.Contains("How large is the volatility of a sum?", html, StringComparison.Ordinal);
    }

    private static string WithProse(string prose)
    {
        var notebook = JsonNode.Parse(FixtureLesson.Json())!;
        notebook["cells"]![0]!["source"] = notebook["cells"]![0]!["source"]!.GetValue<string>() + "\n\n" + prose;
        return notebook.ToJsonString();
    }

    private BundleFile Build(string product, string version, BundleEntry[] files)
    {
        using var key = SigningKeyFile.LoadOrCreateDevelopment(Path.Combine(Running.Data, PublisherKeys.DevelopmentKeyFile));
        var parsed = BundleVersion.Parse(version);
        var content = new BundleContent
        {
            Product = product,
            Version = parsed,
            Channel = parsed.IsPrerelease ? BundleChannel.Preview : BundleChannel.Stable,
            Created = new DateTimeOffset(2026, 11, 22, 0, 0, 0, TimeSpan.Zero),
            MinKernel = BundleVersion.Parse("1.0.0"),
            Files = [.. files, BundleEntry.FromText("README.md", "# " + product)],
        };
        return BundleBuilder.Build(content, key, Path.Combine(Running.Data, $"{product}-{version}-{Guid.NewGuid():N}.zip"));
    }

    private async Task<(int Code, string Said)> PublishAsync(string product, string version, params BundleEntry[] files)
    {
        var said = new StringWriter();
        var code = await ShopCommandLine.RunAsync(
            [
                "publish", "--product", product, "--version", version, "--bundle", Build(product, version, files).Path, "--data", Running.Data, "--environment", "Development",
                "--Logging:LogLevel:Default", "Error",
            ],
            TextWriter.Null, said);
        return (code, said.ToString());
    }

    // As before the check was there: stored and noted, and never tried.
    private async Task PublishUncheckedAsync(string product, params BundleEntry[] files)
    {
        var built = Build(product, "1.0.0", files);
        await using var scope = Running.Services.CreateAsyncScope();
        await using var zip = File.OpenRead(built.Path);
        await scope.ServiceProvider.GetRequiredService<IBundleStore>().PutAsync(new BundleKey(product, built.Manifest.Version, built.Sha256), zip, CancellationToken.None);
        var publish = scope.ServiceProvider.GetRequiredService<PublishRelease>();
        var draft = await publish.DraftAsync(new ReleaseDraft(product, "1.0.0", built.Sha256, built.Size, ["L15"]), CancellationToken.None);
        var release = Assert.IsType<PublishResult.Drafted>(draft).Release;
        Assert.IsType<PublishResult.Published>(await publish.CompleteAsync(release.Id, built.Sha256, built.Size, CancellationToken.None));
    }
}
