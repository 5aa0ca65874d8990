using System.Text;
using AlgoAcademy.Commerce.Tests.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Stripe;

namespace AlgoAcademy.Commerce.Tests;

/// <summary>A whole shop on a database of its own, with a scripted payment provider and a clock the test moves.</summary>
public sealed class TestShop : IAsyncDisposable
{
    public const string Secret = StripeDouble.FakeStripe.WebhookSecret;

    public static readonly PaymentSettings Payment = new(TestCheckout: false, "sk_test_x", [Secret], LiveMode: false);

    private readonly ServiceProvider _services;

    private TestShop(ManualClock clock, PaymentSettings? stripe, TestDatabase database)
    {
        (Clock, Database) = (clock, database);
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(Clock);
        ShopServices.Add(services, Folders, stripe ?? Payment, database.Postgres);
        ShopAccounts.Add(services, https: false);
        if (stripe is null)
            services.AddSingleton<IPaymentGateway>(Gateway);
        _services = services.BuildServiceProvider();
    }

    public TestDatabase Database { get; }

    public ShopFolders Folders => Database.Folders;

    public ManualClock Clock { get; }

    public ScriptedGateway Gateway { get; } = new();

    /// <summary>A shop with the scripted provider or the one at these settings.</summary>
    public static async Task<TestShop> OpenAsync(bool publishModule5 = true, PaymentSettings? stripe = null, ManualClock? clock = null)
    {
        var shop = new TestShop(clock ?? new ManualClock(), stripe, await TestDatabase.OpenAsync());
        if (publishModule5)
        {
            await shop.RunAsync<PublishRelease, PublishResult>(publish => publish.RunAsync(
                new ReleaseDraft("module-5", "1.0.0", new string('a', 64), 10, ["L27"]), CancellationToken.None));
        }

        return shop;
    }

    /// <summary>
    /// A shop that begins as a copy of another one's database, in memory where the machine has a place for that: for tests of
    /// thousands of steps that do not ask whether a power cut loses them.
    /// </summary>
    public static async Task<TestShop> CopyAsync(TestDatabase database, PaymentSettings stripe, ManualClock clock) =>
        new(clock, stripe, await TestDatabase.CopyAsync(database));

    /// <summary>Acts with several services of one scope.</summary>
    public async Task ScopeAsync(Func<IServiceProvider, Task> act)
    {
        await using var scope = _services.CreateAsyncScope();
        await act(scope.ServiceProvider);
    }

    public async Task<TResult> RunAsync<TService, TResult>(Func<TService, Task<TResult>> act)
        where TService : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public Task<TResult> ReadAsync<TResult>(Func<ShopDb, Task<TResult>> read) => RunAsync(read);

    public Task<int> ProcessInboxAsync() => RunAsync<ProcessInbox, int>(inbox => inbox.RunAsync(CancellationToken.None));

    public async Task<string> UserAsync(string email = "ada@example.com")
    {
        var user = new ShopUser
        {
            UserName = email,
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            NormalizedUserName = email.ToUpperInvariant(),
        };
        await ReadAsync(async db =>
        {
            db.Users.Add(user);
            return await db.SaveChangesAsync();
        });
        return user.Id;
    }

    public async Task<StartCheckoutResult> StartAsync(string user, string product = "module-5", Func<StartCheckoutRequest, StartCheckoutRequest>? tamper = null)
    {
        var price = await ReadAsync(db => db.Prices.SingleAsync(row => row.ProductId == product && row.RetiredAt == null));
        var request = new StartCheckoutRequest(user, product, price.Id, price.AmountMinor, new Uri("http://127.0.0.1/"));
        return await RunAsync<StartCheckout, StartCheckoutResult>(
            start => start.RunAsync(tamper is null ? request : tamper(request), CancellationToken.None));
    }

    /// <summary>A user with an order whose session is open at the provider; the session's id.</summary>
    public async Task<(string User, string Session)> OrderAsync()
    {
        var user = await UserAsync();
        var started = Assert.IsType<StartCheckoutResult.Started>(await StartAsync(user));
        var order = await ReadAsync(db => db.Orders.SingleAsync(row => row.Id == started.OrderId));
        return (user, order.ProviderRef!);
    }

    public Task<SettleResult> SettleAsync(string session) =>
        RunAsync<SettleCheckout, SettleResult>(settle => settle.RunAsync(session, cause: null, CancellationToken.None));

    public Task<WebhookResult> PostAsync(string body, string? header = "signed") => PostAsync(Encoding.UTF8.GetBytes(body), header == "signed" ? Sign(body) : header);

    public Task<WebhookResult> PostAsync(byte[] body, string? header) =>
        RunAsync<StripeWebhook, WebhookResult>(webhook => webhook.ReceiveAsync(body, header, CancellationToken.None));

    public string Sign(string body, string secret = Secret, TimeSpan late = default) =>
        EventUtility.GenerateSignatureHeader(body, secret, (Clock.GetUtcNow() - late).ToUnixTimeSeconds());

    public static string Event(string session, string type = StripeEvents.CheckoutCompleted, string id = "evt_1") =>
        $$$$"""{"id":"{{{{id}}}}","object":"event","api_version":"{{{{StripeConfiguration.ApiVersion}}}}","type":"{{{{type}}}}","livemode":false,"data":{"object":{"id":"{{{{session}}}}","object":"checkout.session"}}}""";

    public Task<bool> IsOpenAsync(string user, string item) => RunAsync<ExplainAccess, bool>(
        async explain => (await explain.RunAsync(user, item, CancellationToken.None))!.Open);

    public Task<(int Inbox, int Purchases, int Grants, int Mails)> CountAsync() => ReadAsync(async db =>
        (await db.Inbox.CountAsync(), await db.Purchases.CountAsync(), await db.Grants.CountAsync(), await db.Outbox.CountAsync()));

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Database.DisposeAsync();
    }
}
