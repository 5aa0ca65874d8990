using AlgoAcademy.Commerce.Tests.Persistence;
using AlgoAcademy.Commerce.Tests.StripeDouble;
using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce.Tests.Webhooks;

/// <summary>
/// A hundred buyers with an open checkout each, and a fixed history of what then happens at Stripe: plans change, cards
/// fail, people cancel, money goes back and is contested. Every run replays this history; only the deliveries differ.
/// </summary>
public sealed class ConvergenceWorld : IAsyncDisposable
{
    private static readonly string[] s_prices = ["price_000001", "price_000002", "price_000003", "price_000004"];
    private static readonly string[] s_statuses = ["past_due", "active", "unpaid", "active", "paused", "canceled", "active"];
    private static readonly string[] s_disputes = ["under_review", "won", "lost", "warning_closed"];

    private readonly BillingShop _shop;

    private ConvergenceWorld(BillingShop shop, TestDatabase database, IReadOnlyList<Action<FakeStripe>> history) =>
        (_shop, Database, History) = (shop, database, history);

    public TestDatabase Database { get; }

    public IReadOnlyList<Action<FakeStripe>> History { get; }

    public FakeStripe Stripe => _shop.Stripe;

    public static async Task<ConvergenceWorld> BuildAsync(int buyers)
    {
        var shop = await BillingShop.OpenAsync();
        var random = new Random(7);
        var lives = new List<Queue<Action<FakeStripe>>>();
        for (var n = 0; n < buyers; n++)
        {
            var user = await shop.Shop.UserAsync($"buyer{n:D3}@example.com");
            lives.Add(n % 2 == 0 ? Subscriber(await shop.StartAsync(user, "basic_monthly"), random) : Buyer(await OrderAsync(shop, user), random));
        }

        // One history: each life in its own order, the lives mixed.
        var history = new List<Action<FakeStripe>>();
        while (lives.Count > 0)
        {
            var life = lives[random.Next(lives.Count)];
            history.Add(life.Dequeue());
            if (life.Count == 0)
                lives.Remove(life);
        }

        return new ConvergenceWorld(shop, await shop.Shop.Database.CopyAsync(), history);
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        await _shop.DisposeAsync();
    }

    private static async Task<string> OrderAsync(BillingShop shop, string user)
    {
        var started = Assert.IsType<StartCheckoutResult.Started>(await shop.Shop.StartAsync(user));
        return (await shop.Shop.ReadAsync(db => db.Orders.SingleAsync(order => order.Id == started.OrderId))).ProviderRef!;
    }

    private static Queue<Action<FakeStripe>> Subscriber(string session, Random random)
    {
        var life = new Queue<Action<FakeStripe>>();
        life.Enqueue(stripe => stripe.Complete(session));
        for (var step = random.Next(2, 6); step > 0; step--)
        {
            var price = s_prices[random.Next(s_prices.Length)];
            var status = s_statuses[random.Next(s_statuses.Length)];
            life.Enqueue(random.Next(3) switch
            {
                0 => stripe => IfLive(stripe, session, id => stripe.Change(id, row => row["items"]!["data"]![0]!["price"] = stripe.Objects[price].DeepClone())),
                1 => stripe => IfLive(stripe, session, id => stripe.SetStatus(id, status)),
                _ => stripe => IfLive(stripe, session, stripe.Renew),
            });
        }

        return life;
    }

    private static Queue<Action<FakeStripe>> Buyer(string session, Random random)
    {
        var life = new Queue<Action<FakeStripe>>();
        life.Enqueue(stripe => stripe.Complete(session));
        var status = s_disputes[random.Next(s_disputes.Length)];
        var partial = random.Next(2) == 0;
        foreach (var act in new[] { random.Next(2) == 0, random.Next(2) == 0 })
        {
            if (act)
            {
                life.Enqueue(stripe => stripe.RefundByHand(PaymentOf(stripe, session), partial ? 1000 : null));
                life.Enqueue(stripe => stripe.FailRefund(Newest(stripe, session, "refund")));
                life.Enqueue(stripe => stripe.RefundByHand(PaymentOf(stripe, session), partial ? 1000 : null));
                break;
            }

            life.Enqueue(stripe => stripe.OpenDispute(PaymentOf(stripe, session), "needs_response"));
            life.Enqueue(stripe => stripe.SetDispute(Newest(stripe, session, "dispute"), status));
        }

        return life;
    }

    private static void IfLive(FakeStripe stripe, string session, Action<string> act)
    {
        var id = stripe.Objects[session]["subscription"]!.GetValue<string>();
        if (stripe.Objects[id]["status"]!.GetValue<string>() != "canceled")
            act(id);
    }

    private static string Newest(FakeStripe stripe, string session, string kind)
    {
        var payment = PaymentOf(stripe, session);
        return stripe.Objects.Last(row => row.Value["object"]!.GetValue<string>() == kind && row.Value["payment_intent"]!.GetValue<string>() == payment).Key;
    }

    private static string PaymentOf(FakeStripe stripe, string session) => stripe.Objects[session]["payment_intent"]!.GetValue<string>();
}
