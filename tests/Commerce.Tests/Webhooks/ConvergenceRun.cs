using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using AlgoAcademy.Commerce.Tests.StripeDouble;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AlgoAcademy.Commerce.Tests.Webhooks;

/// <summary>One replay of the history: its events delivered in an order of its own, many of them many times.</summary>
public sealed class ConvergenceRun(ConvergenceWorld world, int seed, int deliveries)
{
    private const int Batch = 500;

    private readonly Dictionary<JsonObject, (byte[] Body, string Signature)> _signed = new(ReferenceEqualityComparer.Instance);

    /// <summary>Delivers everything and works the inbox off along the way.</summary>
    /// <returns>A hash over the state of the shop; who may open what; and what Stripe's objects say they may.</returns>
    public async Task<(string Hash, string Open, string Expected)> RunAsync()
    {
        var clock = new ManualClock();
        await using var stripe = await FakeStripe.StartAsync(clock);
        stripe.CopyFrom(world.Stripe);
        await using var shop = await TestShop.CopyAsync(world.Database, stripe.Settings, clock);
        foreach (var batch in Schedule(stripe).Chunk(Batch))
        {
            await PostAsync(shop, batch);
            await shop.ProcessInboxAsync();
        }

        while (await shop.ProcessInboxAsync() > 0)
        {
        }

        return await ReadAsync(shop, stripe);
    }

    // History and deliveries run side by side: an event is delivered at any time after it happened, so what a handler
    // fetches may be older or newer than the event.
    private IEnumerable<JsonObject> Schedule(FakeStripe stripe)
    {
        var random = new Random(seed);
        var waiting = new List<JsonObject>();
        var left = deliveries;
        for (var step = 0; step < world.History.Count; step++)
        {
            var before = stripe.Events.Count;
            world.History[step](stripe);
            waiting.AddRange(stripe.Events.Skip(before));
            for (var n = (left - stripe.Events.Count) / (world.History.Count - step + 1); n > 0 && waiting.Count > 0; n--, left--)
                yield return waiting[random.Next(waiting.Count)];
        }

        // Each at least once, the rest of the deliveries anything.
        var last = waiting.Concat(Enumerable.Range(0, Math.Max(0, left - waiting.Count)).Select(_ => waiting[random.Next(waiting.Count)])).ToArray();
        random.Shuffle(last);
        foreach (var happened in last)
            yield return happened;
    }

    // Many receipts share a transaction: a receipt is tested one by one elsewhere, here it is the order that matters.
    private Task PostAsync(TestShop shop, JsonObject[] batch) => shop.ScopeAsync(async services =>
    {
        var db = services.GetRequiredService<ShopDb>();
        var webhook = services.GetRequiredService<StripeWebhook>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        foreach (var happened in batch)
        {
            if (!_signed.TryGetValue(happened, out var delivery))
            {
                var body = happened.ToJsonString();
                _signed[happened] = delivery = (Encoding.UTF8.GetBytes(body), shop.Sign(body));
            }

            Assert.IsNotType<WebhookResult.Rejected>(await webhook.ReceiveAsync(delivery.Body, delivery.Signature, CancellationToken.None));
            db.ChangeTracker.Clear();
        }

        await transaction.CommitAsync();
    });

    private static Task<(string Hash, string Open, string Expected)> ReadAsync(TestShop shop, FakeStripe stripe) => shop.ReadAsync(async db =>
    {
        var now = shop.Clock.GetUtcNow();
        var users = await db.Users.AsNoTracking().ToDictionaryAsync(user => user.Id, user => user.Email!, StringComparer.Ordinal);
        var grants = await db.Grants.AsNoTracking().Where(grant => grant.RevokedAt == null).ToListAsync();
        var open = grants.Where(grant => grant.SuspendedAt is null && grant.StartsAt <= now && (grant.EndsAt is null || now < grant.EndsAt)).ToList();
        var lines = open.Select(grant => $"grant {users[grant.UserId]} {grant.Scope} {grant.ScopeId} {grant.Source} {grant.StartsAt:O} {grant.EndsAt:O}")
            .Concat((await db.Orders.AsNoTracking().ToListAsync()).Select(order => $"order {order.Id} {order.State} {order.PaymentRef} {order.SubscriptionRef}"))
            .Concat((await db.Subscriptions.AsNoTracking().ToListAsync()).Select(row => $"subscription {row.ProviderRef} {row.Status} {row.LookupKey} {row.PeriodEnd:O} {row.EndedAt:O}"))
            .Concat((await db.Refunds.AsNoTracking().ToListAsync()).Select(row => $"refund {row.ProviderRef} {row.AmountMinor} {row.Status} {row.Flagged}"))
            .Concat((await db.Disputes.AsNoTracking().ToListAsync()).Select(row => $"dispute {row.ProviderRef} {row.Status}"))
            .Concat((await db.Outbox.AsNoTracking().ToListAsync()).Select(mail => $"mail {mail.DedupeKey} {mail.To}"))
            .Concat((await db.Inbox.AsNoTracking().ToListAsync()).Select(row => $"event {row.EventId} {row.State}"));
        var text = string.Join('\n', lines.Order(StringComparer.Ordinal));
        return (
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
            string.Join('\n', open.Select(grant => $"{users[grant.UserId]} {grant.ScopeId}").Order(StringComparer.Ordinal)),
            string.Join('\n', Expected(stripe, users).Order(StringComparer.Ordinal)));
    });

    // Written from the rules alone, over Stripe's final objects: who may open what now.
    private static IEnumerable<string> Expected(FakeStripe stripe, Dictionary<string, string> users)
    {
        string Word(JsonObject row, string name) => row[name]!.GetValue<string>();
        var all = stripe.Objects.Values.ToList();
        foreach (var session in all.Where(row => Word(row, "object") == "checkout.session"))
        {
            var buyer = users[Word((JsonObject)session["metadata"]!, "user")];
            if (session["subscription"] is { } subscriptionId)
            {
                var subscription = stripe.Objects[subscriptionId.GetValue<string>()];
                var key = Word((JsonObject)subscription["items"]!["data"]![0]!["price"]!, "lookup_key");
                if (Word(subscription, "status") is "active" or "past_due")
                    yield return $"{buyer} {key.Split('_')[0]}";
                continue;
            }

            var payment = Word(session, "payment_intent");
            var back = all.Where(row => Word(row, "object") == "refund" && Word(row, "payment_intent") == payment && Word(row, "status") == "succeeded")
                .Sum(row => row["amount"]!.GetValue<long>());
            var contested = all.Any(row => Word(row, "object") == "dispute" && Word(row, "payment_intent") == payment
                && Word(row, "status") is "needs_response" or "under_review" or "lost");
            if (back < session["amount_total"]!.GetValue<long>() && !contested)
                yield return $"{buyer} M05";
        }
    }
}
