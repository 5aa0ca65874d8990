using Stripe;

namespace AlgoAcademy.Commerce;

/// <summary>Stripe Billing. The period is the item's, not the subscription's; bills name their subscription through their parent.</summary>
public sealed class StripeSubscriptions(StripeConnection stripe) : ISubscriptionGateway
{
    private static readonly List<string> Expand = ["latest_invoice", "schedule.phases.items.price"];

    /// <inheritdoc/>
    public Task<ProviderAnswer<RemoteSubscription>> FindAsync(string subscriptionRef, CancellationToken cancellation) =>
        StripeConnection.AskAsync(() => FetchAsync(subscriptionRef, cancellation));

    /// <inheritdoc/>
    public Task<ProviderAnswer<string?>> SubscriptionOfInvoiceAsync(string invoiceRef, CancellationToken cancellation) =>
        StripeConnection.AskAsync(async () =>
            (await stripe.Api.Invoices.GetAsync(invoiceRef, cancellationToken: cancellation)).Parent?.SubscriptionDetails?.SubscriptionId);

    /// <inheritdoc/>
    public Task<ProviderAnswer<Proration>> PreviewAsync(PlanMove move, CancellationToken cancellation) =>
        StripeConnection.AskAsync(async () =>
        {
            var invoice = await stripe.Api.Invoices.CreatePreviewAsync(
                new InvoiceCreatePreviewOptions
                {
                    Subscription = move.Current.Id,
                    SubscriptionDetails = new InvoiceSubscriptionDetailsOptions
                    {
                        Items = [new InvoiceSubscriptionDetailsItemOptions { Id = ItemOf(move), Price = await PriceOfAsync(move, cancellation) }],
                        ProrationBehavior = "always_invoice",
                        ProrationDate = move.ProrationDate.UtcDateTime,
                    },
                },
                cancellationToken: cancellation);
            var lines = invoice.Lines.Data;
            return new Proration(
                StripeWords.Amount(invoice.AmountDue, invoice.Currency),
                StripeWords.Amount(lines.Where(line => line.Amount < 0).Sum(line => line.Amount), invoice.Currency),
                StripeWords.Amount(lines.Where(line => line.Amount > 0).Sum(line => line.Amount), invoice.Currency));
        });

    /// <inheritdoc/>
    public Task<ProviderAnswer<RemoteSubscription>> ChangeNowAsync(PlanMove move, CancellationToken cancellation) =>
        StripeConnection.AskAsync(async () =>
        {
            await ReleaseAsync(move.Current, cancellation);
            // No access before money: an update whose bill is not paid waits in pending_update and changes nothing.
            await stripe.Api.Subscriptions.UpdateAsync(
                move.Current.Id,
                new SubscriptionUpdateOptions
                {
                    Items = [new SubscriptionItemOptions { Id = ItemOf(move), Price = await PriceOfAsync(move, cancellation) }],
                    ProrationBehavior = "always_invoice",
                    ProrationDate = move.ProrationDate.UtcDateTime,
                    PaymentBehavior = "pending_if_incomplete",
                },
                Once(move.IdempotencyKey),
                cancellation);
            return await FetchAsync(move.Current.Id, cancellation);
        });

    /// <inheritdoc/>
    public Task<ProviderAnswer<RemoteSubscription>> ChangeAtPeriodEndAsync(PlanMove move, CancellationToken cancellation) =>
        StripeConnection.AskAsync(async () =>
        {
            var price = await PriceOfAsync(move, cancellation);
            var schedule = move.Current.ScheduleRef is { } known
                ? await stripe.Api.SubscriptionSchedules.GetAsync(known, cancellationToken: cancellation)
                : await stripe.Api.SubscriptionSchedules.CreateAsync(
                    new SubscriptionScheduleCreateOptions { FromSubscription = move.Current.Id }, Once(move.IdempotencyKey + ":schedule"), cancellation);
            var now = schedule.Phases[0];
            await stripe.Api.SubscriptionSchedules.UpdateAsync(
                schedule.Id,
                new SubscriptionScheduleUpdateOptions
                {
                    EndBehavior = "release",
                    Phases =
                    [
                        new SubscriptionSchedulePhaseOptions
                        {
                            StartDate = now.StartDate,
                            EndDate = now.EndDate,
                            Items = [new SubscriptionSchedulePhaseItemOptions { Price = now.Items[0].PriceId, Quantity = 1 }],
                        },
                        new SubscriptionSchedulePhaseOptions
                        {
                            StartDate = now.EndDate,
                            ProrationBehavior = "none",
                            Items = [new SubscriptionSchedulePhaseItemOptions { Price = price, Quantity = 1 }],
                            Duration = new SubscriptionSchedulePhaseDurationOptions { Interval = IntervalOf(move.LookupKey), IntervalCount = 1 },
                        },
                    ],
                },
                Once(move.IdempotencyKey),
                cancellation);
            return await FetchAsync(move.Current.Id, cancellation);
        });

    /// <inheritdoc/>
    public Task<ProviderAnswer<RemoteSubscription>> EndAtPeriodEndAsync(
        string subscriptionRef, bool end, string idempotencyKey, CancellationToken cancellation) =>
        StripeConnection.AskAsync(async () =>
        {
            // A schedule owns the subscription's end: while there is one, Stripe refuses to set it.
            await ReleaseAsync(await FetchAsync(subscriptionRef, cancellation), cancellation);
            await stripe.Api.Subscriptions.UpdateAsync(
                subscriptionRef, new SubscriptionUpdateOptions { CancelAtPeriodEnd = end }, Once(idempotencyKey), cancellation);
            return await FetchAsync(subscriptionRef, cancellation);
        });

    /// <inheritdoc/>
    public Task<ProviderAnswer<RemoteSubscription>> EndAndRefundAsync(
        string subscriptionRef, string idempotencyKey, CancellationToken cancellation) =>
        StripeConnection.AskAsync(async () =>
        {
            var current = await stripe.Api.Subscriptions.GetAsync(subscriptionRef, cancellationToken: cancellation);
            if (current.Status != "canceled")
            {
                await stripe.Api.Subscriptions.CancelAsync(
                    subscriptionRef, new SubscriptionCancelOptions { Prorate = false }, Once(idempotencyKey + ":cancel"), cancellation);
            }

            var payments = await stripe.Api.InvoicePayments.ListAsync(
                new InvoicePaymentListOptions { Invoice = current.LatestInvoiceId, Status = "paid" }, cancellationToken: cancellation);
            foreach (var paid in payments.Data.Where(payment => payment.Payment.PaymentIntentId is not null))
            {
                await stripe.Api.Refunds.CreateAsync(
                    new RefundCreateOptions { PaymentIntent = paid.Payment.PaymentIntentId, Reason = "duplicate" },
                    Once($"{idempotencyKey}:refund:{paid.Id}"),
                    cancellation);
            }

            return await FetchAsync(subscriptionRef, cancellation);
        });

    /// <inheritdoc/>
    public Task<ProviderAnswer<Uri>> PortalAsync(string customerRef, Uri returnUrl, CancellationToken cancellation) =>
        StripeConnection.AskAsync(async () =>
        {
            var options = new Stripe.BillingPortal.SessionCreateOptions { Customer = customerRef, ReturnUrl = returnUrl.AbsoluteUri };
            if (await StripePortal.FindAsync(stripe, cancellation) is { } configuration)
                options.Configuration = configuration.Id;
            return new Uri((await stripe.Api.BillingPortal.Sessions.CreateAsync(options, cancellationToken: cancellation)).Url);
        });

    private async Task<RemoteSubscription> FetchAsync(string subscriptionRef, CancellationToken cancellation) => Read(
        await stripe.Api.Subscriptions.GetAsync(subscriptionRef, new SubscriptionGetOptions { Expand = Expand }, cancellationToken: cancellation));

    private async Task ReleaseAsync(RemoteSubscription current, CancellationToken cancellation)
    {
        if (current.ScheduleRef is { } schedule)
            await stripe.Api.SubscriptionSchedules.ReleaseAsync(schedule, cancellationToken: cancellation);
    }

    private Task<string> PriceOfAsync(PlanMove move, CancellationToken cancellation) =>
        StripePrices.IdOfAsync(stripe, move.LookupKey, cancellation);

    private static string ItemOf(PlanMove move) => move.Current.ItemRef
        ?? throw new InvalidOperationException($"Subscription {move.Current.Id} must have an item with one of our prices to change it.");

    private static string IntervalOf(string lookupKey) => BillingPeriod.IsYearly(lookupKey) ? "year" : "month";

    private static RequestOptions Once(string key) => new() { IdempotencyKey = key };

    private static RemoteSubscription Read(Stripe.Subscription subscription)
    {
        var item = subscription.Items?.Data.FirstOrDefault(candidate => StripePrices.KeyOf(candidate.Price) is not null);
        var next = subscription.Schedule?.Phases?.FirstOrDefault(phase => StripeWords.Time(phase.StartDate) >= StripeWords.Time(item?.CurrentPeriodEnd));
        return new RemoteSubscription(
            subscription.Id,
            subscription.CustomerId,
            subscription.Metadata?.GetValueOrDefault("user"),
            StripePrices.KeyOf(item?.Price),
            StripeWords.SubscriptionStatus(subscription.Status),
            StripeWords.Time(subscription.Created) ?? DateTimeOffset.UnixEpoch,
            subscription.Livemode)
        {
            Currency = (subscription.Currency ?? string.Empty).ToUpperInvariant(),
            PeriodStart = StripeWords.Time(item?.CurrentPeriodStart),
            PeriodEnd = StripeWords.Time(item?.CurrentPeriodEnd),
            CancelAt = StripeWords.Time(subscription.CancelAt)
                ?? (subscription.CancelAtPeriodEnd ? StripeWords.Time(item?.CurrentPeriodEnd) : null),
            EndedAt = StripeWords.Time(subscription.EndedAt),
            BilledAt = StripeWords.Time(subscription.LatestInvoice?.Created),
            ItemRef = item?.Id,
            ScheduleRef = subscription.ScheduleId,
            NextLookupKey = StripePrices.KeyOf(next?.Items?.FirstOrDefault()?.Price),
        };
    }
}
