using AlgoAcademy.Commerce;
using AlgoAcademy.Commerce.Tests.StripeDouble;

namespace AlgoAcademy.Storefront.Tests;

/// <summary>The stripe-sync verb, by the real SDK against a Stripe that keeps state.</summary>
public sealed class StripeSyncTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("academy-sync-").FullName;

    [Fact]
    public async Task The_second_run_finds_the_catalogue_and_changes_nothing()
    {
        await using var stripe = await FakeStripe.StartAsync(TimeProvider.System);
        var catalog = CourseCatalog.Load();
        var things = catalog.Products().Count + catalog.Prices.Prices.Count;

        var (first, said) = await SyncAsync(stripe);

        Assert.True(first == 0, said);
        Assert.Contains(FormattableString.Invariant($"{things} new, 0 renamed, 0 prices replaced, 0 as they were"), said, StringComparison.Ordinal);
        Assert.Equal(catalog.Products().Count, stripe.Objects.Keys.Count(id => id.StartsWith("algoacademy_", StringComparison.Ordinal)));
        var before = State(stripe);
        stripe.Asked.Clear();

        var (second, again) = await SyncAsync(stripe);

        Assert.True(second == 0, again);
        Assert.Contains(FormattableString.Invariant($"0 new, 0 renamed, 0 prices replaced, {things} as they were"), again, StringComparison.Ordinal);
        Assert.Equal(before, State(stripe));
        Assert.NotEmpty(stripe.Asked);
        Assert.DoesNotContain(stripe.Asked, asked => !asked.StartsWith("GET ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_run_that_stripe_cut_short_is_finished_by_the_next()
    {
        await using var stripe = await FakeStripe.StartAsync(TimeProvider.System);
        // From the eighth request on Stripe is out of reach for longer than the SDK tries.
        stripe.BeforeSending = _ =>
        {
            if (stripe.Asked.Count == 8)
                Enumerable.Repeat(503, 6).ToList().ForEach(stripe.Failures.Enqueue);
            return Task.CompletedTask;
        };
        var (first, said) = await SyncAsync(stripe);
        Assert.True(first == 1, said);
        Assert.Contains("run it again", said, StringComparison.Ordinal);
        stripe.BeforeSending = null;
        stripe.Failures.Clear();

        var (second, again) = await SyncAsync(stripe);

        Assert.True(second == 0, again);
        Assert.Equal(0, (await SyncAsync(stripe)).Code);
        Assert.Equal(CourseCatalog.Load().Products().Count, stripe.Objects.Keys.Count(id => id.StartsWith("algoacademy_", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_shop_that_sells_by_the_test_checkout_has_nothing_to_synchronise()
    {
        var errors = new StringWriter();

        Assert.Equal(2, await ShopCommandLine.RunAsync(["stripe-sync", "--data", _data, "--environment", "Development"], TextWriter.Null, errors));
        Assert.Contains("Shop__Stripe__SecretKey", errors.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Production", "http://127.0.0.1:9")]
    [InlineData("Development", "https://stripe.example")]
    public async Task A_stand_in_for_stripe_is_taken_in_Development_on_this_machine_only(string environment, string address)
    {
        var errors = new StringWriter();

        var code = await ShopCommandLine.RunAsync([.. Words(address), "--environment", environment, "--Shop:PublicUrl", "https://shop.example"], TextWriter.Null, errors);

        Assert.Equal(2, code);
        Assert.Contains("Shop:Stripe:ApiBase", errors.ToString(), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_data, recursive: true);
    }

    private static string State(FakeStripe stripe) =>
        string.Join('\n', stripe.Objects.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => entry.Key + entry.Value.ToJsonString()));

    private async Task<(int Code, string Said)> SyncAsync(FakeStripe stripe)
    {
        var said = new StringWriter();
        var code = await ShopCommandLine.RunAsync([.. Words(stripe.Address.AbsoluteUri), "--environment", "Development"], said, said);
        return (code, said.ToString());
    }

    private string[] Words(string address) =>
    [
        "stripe-sync", "--data", _data, "--Shop:TestCheckout", "false", "--Shop:Stripe:SecretKey", "sk_test_fake", "--Shop:Stripe:WebhookSecret", FakeStripe.WebhookSecret,
        "--Shop:Stripe:ApiBase", address, "--Logging:LogLevel:Default", "Error",
    ];
}
