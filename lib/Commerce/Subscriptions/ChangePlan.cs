using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce;

/// <summary>
/// Changes a user's subscription to another price: up at once, down when the period ends. The preview's proration date comes
/// back with the confirmation, so the amount charged is the amount that was shown.
/// </summary>
public sealed class ChangePlan(ShopDb db, ISubscriptionGateway gateway, FindSubscription find, SyncSubscription sync, TimeProvider clock)
{
    /// <summary>How long a preview's amount may be confirmed.</summary>
    public static readonly TimeSpan PreviewLife = TimeSpan.FromMinutes(15);

    /// <summary>What the change would cost, and from when it would count.</summary>
    public async Task<PlanResult> PreviewAsync(string userId, string lookupKey, CancellationToken cancellation)
    {
        // Whole seconds: the provider reckons in them, and the same moment must come back.
        var at = DateTimeOffset.FromUnixTimeSeconds(clock.GetUtcNow().ToUnixTimeSeconds());
        var (plan, fault) = await PlanAsync(userId, lookupKey, at, cancellation);
        if (plan is null)
            return fault!;
        if (plan.Kind == PlanChangeKind.Downgrade)
        {
            var nothing = new Money(0, plan.To.Currency);
            return new PlanResult.Previewed(new PlanPreview(lookupKey, plan.Kind, plan.PeriodEnd, at, nothing, plan.To.Amount));
        }

        return await gateway.PreviewAsync(plan.Move, cancellation) switch
        {
            ProviderAnswer<Proration>.Found { Value: var cost } =>
                new PlanResult.Previewed(new PlanPreview(lookupKey, plan.Kind, at, at, cost.DueNow, plan.To.Amount)),
            ProviderAnswer<Proration>.Unavailable down => new PlanResult.Unavailable(down.Reason, down.RetryAfter),
            ProviderAnswer<Proration>.Refused refused => new PlanResult.Refused("refused", refused.Reason),
            _ => new PlanResult.NoSubscription(),
        };
    }

    /// <summary>Makes the change that was previewed.</summary>
    /// <param name="userId">The subscriber.</param>
    /// <param name="lookupKey">The price of the preview.</param>
    /// <param name="prorationDate">The proration date of the preview.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<PlanResult> ConfirmAsync(
        string userId, string lookupKey, DateTimeOffset prorationDate, CancellationToken cancellation)
    {
        // The date comes from a form: an older one would make an upgrade cheaper than its time.
        var age = clock.GetUtcNow() - prorationDate;
        if (age < TimeSpan.FromSeconds(-1) || age > PreviewLife)
            return new PlanResult.Refused("preview_expired", "The shown amount is no longer current: look at the new one first.");
        var (plan, fault) = await PlanAsync(userId, lookupKey, prorationDate, cancellation);
        if (plan is null)
            return fault!;
        await RememberAsync(plan, cancellation);
        var answer = plan.Kind == PlanChangeKind.Upgrade
            ? await gateway.ChangeNowAsync(plan.Move, cancellation)
            : await gateway.ChangeAtPeriodEndAsync(plan.Move, cancellation);
        var result = await find.FinishAsync(plan.Row, answer, sync, cancellation);
        return result is PlanResult.Changed { Subscription: var row } ? Judge(plan, row) : result;
    }

    private static PlanResult Judge(Plan plan, Subscription row) =>
        plan.Kind == PlanChangeKind.Upgrade && row.LookupKey != plan.To.LookupKey
            ? new PlanResult.PaymentNeeded(row)
            : new PlanResult.Changed(row);

    private async Task<(Plan? Plan, PlanResult? Fault)> PlanAsync(
        string userId, string lookupKey, DateTimeOffset at, CancellationToken cancellation)
    {
        if (await find.LiveAsync(userId, cancellation) is not { } row)
            return (null, new PlanResult.NoSubscription());
        var to = await db.Prices.AsNoTracking().FirstOrDefaultAsync(price => price.LookupKey == lookupKey && price.RetiredAt == null, cancellation);
        if (to is null || !BillingPeriod.IsRecurring(lookupKey))
            return (null, new PlanResult.Refused("unknown_price", $"There is no plan '{lookupKey}'."));
        if (await gateway.FindAsync(row.ProviderRef, cancellation) is not ProviderAnswer<RemoteSubscription>.Found { Value: var remote })
            return (null, new PlanResult.Unavailable("The payment provider does not answer.", TimeSpan.FromSeconds(20)));
        if (remote.LookupKey == lookupKey && remote.NextLookupKey is null)
            return (null, new PlanResult.Refused("same_plan", "This is your plan already."));
        if (remote.PeriodEnd is not { } end || !SubscriptionPolicy.IsLive(remote.Status))
            return (null, new PlanResult.NoSubscription());
        var kind = await KindAsync(row, remote, to, cancellation);
        var move = new PlanMove(remote, lookupKey, at, $"sub:{row.Id:N}:change:{(row.Changes + 1).ToString(CultureInfo.InvariantCulture)}");
        return (new Plan(row, to, kind, end, move), null);
    }

    // By the shop's order of tiers; within a tier the longer commitment is the higher one.
    private async Task<PlanChangeKind> KindAsync(Subscription row, RemoteSubscription remote, Price to, CancellationToken cancellation)
    {
        var order = await db.Products.Where(product => product.Id == row.ProductId || product.Id == to.ProductId)
            .ToDictionaryAsync(product => product.Id, product => product.Order, StringComparer.Ordinal, cancellation);
        var (from, next) = (order[row.ProductId], order[to.ProductId]);
        if (from != next)
            return next > from ? PlanChangeKind.Upgrade : PlanChangeKind.Downgrade;
        return BillingPeriod.IsYearly(to.LookupKey) || to.LookupKey == remote.LookupKey ? PlanChangeKind.Upgrade : PlanChangeKind.Downgrade;
    }

    // Before the call: after a crash in the middle the next wish has a key of its own, and this one is never charged twice.
    private async Task RememberAsync(Plan plan, CancellationToken cancellation)
    {
        await db.Subscriptions.Where(row => row.Id == plan.Row.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Changes, row => row.Changes + 1), cancellation);
        db.Audit.Add(AuditEntry.Of(
            clock.GetUtcNow(), "subscription.change", plan.Row.UserId, $"{plan.Row.ProviderRef}: {plan.Kind} {plan.Row.LookupKey} -> {plan.To.LookupKey}, key {plan.Move.IdempotencyKey}"));
        await db.SaveChangesAsync(cancellation);
    }

    private sealed record Plan(Subscription Row, Price To, PlanChangeKind Kind, DateTimeOffset PeriodEnd, PlanMove Move);
}
