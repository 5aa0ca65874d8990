using System.Text.Json.Nodes;
using AlgoAcademy.Commerce.Tests.StripeDouble;
using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce.Tests;

/// <summary>A shop, the real SDK, and a Stripe that keeps state: whole walks over HTTP.</summary>
public sealed class BillingShop : IAsyncDisposable
{
    private int _delivered;

    private BillingShop(TestShop shop, FakeStripe stripe) => (Shop, Stripe) = (shop, stripe);

    public TestShop Shop { get; }

    public FakeStripe Stripe { get; }

    public ManualClock Clock => Shop.Clock;

    public static async Task<BillingShop> OpenAsync()
    {
        var clock = new ManualClock();
        var stripe = await FakeStripe.StartAsync(clock);
        var shop = await TestShop.OpenAsync(stripe: stripe.Settings, clock: clock);
        foreach (var (key, amount) in Tiers.Prices)
            stripe.AddPrice(key, amount);
        await Tiers.AddAsync(shop);
        return new BillingShop(shop, stripe);
    }

    /// <summary>Opens a checkout for the tier price with this key; the session's id.</summary>
    public async Task<string> StartAsync(string user, string lookupKey)
    {
        var result = await TryStartAsync(user, lookupKey);
        var started = Assert.IsType<StartCheckoutResult.Started>(result);
        return (await Shop.ReadAsync(db => db.Orders.SingleAsync(row => row.Id == started.OrderId))).ProviderRef!;
    }

    public async Task<StartCheckoutResult> TryStartAsync(string user, string lookupKey)
    {
        var price = await Shop.ReadAsync(db => db.Prices.SingleAsync(row => row.LookupKey == lookupKey && row.RetiredAt == null));
        return await Shop.RunAsync<StartCheckout, StartCheckoutResult>(start => start.RunAsync(
            new StartCheckoutRequest(user, price.ProductId, price.Id, price.AmountMinor, new Uri("http://127.0.0.1/")), CancellationToken.None));
    }

    /// <summary>A user who pays for the tier, up to the events that say so.</summary>
    public async Task<(string User, string Subscription)> SubscribeAsync(string lookupKey, string email = "ada@example.com")
    {
        var user = await Shop.UserAsync(email);
        var session = Stripe.Complete(await StartAsync(user, lookupKey));
        return (user, Stripe.Objects[session]["subscription"]!.GetValue<string>());
    }

    /// <summary>A user who pays for module 5, up to the events that say so.</summary>
    public async Task<(string User, string Session, string Payment)> BuyAsync(string email = "ada@example.com")
    {
        var user = await Shop.UserAsync(email);
        var started = Assert.IsType<StartCheckoutResult.Started>(await Shop.StartAsync(user));
        var session = (await Shop.ReadAsync(db => db.Orders.SingleAsync(row => row.Id == started.OrderId))).ProviderRef!;
        Stripe.Complete(session);
        return (user, session, Stripe.Objects[session]["payment_intent"]!.GetValue<string>());
    }

    /// <summary>Delivers what happened since the last time, in this order, and works the inbox off.</summary>
    public async Task DeliverAsync(Func<IEnumerable<JsonObject>, IEnumerable<JsonObject>>? order = null)
    {
        var events = Stripe.Events.Skip(_delivered).ToList();
        _delivered = Stripe.Events.Count;
        foreach (var happened in order is null ? events : order(events))
            await PostAsync(happened);
        await Shop.ProcessInboxAsync();
    }

    public async Task PostAsync(JsonObject happened)
    {
        Assert.IsNotType<WebhookResult.Rejected>(await Shop.PostAsync(happened.ToJsonString()));
        happened["pending_webhooks"] = 0;
    }

    public Task<Subscription> SubscriptionAsync(string reference) =>
        Shop.ReadAsync(db => db.Subscriptions.AsNoTracking().SingleAsync(row => row.ProviderRef == reference));

    /// <summary>The live grants of a user as the rule of access sees them now.</summary>
    public async Task<List<Grant>> OpenGrantsAsync(string user)
    {
        var now = Clock.GetUtcNow();
        var grants = await Shop.ReadAsync(db => db.Grants.AsNoTracking().Where(row => row.UserId == user).ToListAsync());
        return grants.FindAll(grant => grant.RevokedAt is null && grant.SuspendedAt is null && grant.StartsAt <= now && (grant.EndsAt is null || now < grant.EndsAt));
    }

    public async Task<string?> TierAsync(string user) =>
        (await OpenGrantsAsync(user)).Where(grant => grant.Scope == GrantScope.Tier).Select(grant => grant.ScopeId).SingleOrDefault();

    public Task<HandlingResult> SyncAsync(string reference) => Shop.RunAsync<SyncSubscription, HandlingResult>(
        sync => sync.RunAsync(reference, cause: null, failedInvoice: null, CancellationToken.None));

    public async ValueTask DisposeAsync()
    {
        await Stripe.DisposeAsync();
        await Shop.DisposeAsync();
    }
}
