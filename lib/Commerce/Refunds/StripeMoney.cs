using System.Globalization;
using Stripe;

namespace AlgoAcademy.Commerce;

/// <summary>Stripe's payment intents, refunds and disputes.</summary>
public sealed class StripeMoney(StripeConnection stripe) : IMoneyGateway
{
    private const string LinesLabel = "lines";

    /// <inheritdoc/>
    public Task<ProviderAnswer<RemotePayment>> FindAsync(string paymentRef, CancellationToken cancellation) =>
        StripeConnection.AskAsync(async () =>
        {
            var payment = await stripe.Api.PaymentIntents.GetAsync(paymentRef, cancellationToken: cancellation);
            var refunds = await stripe.Api.Refunds.ListAsync(
                new RefundListOptions { PaymentIntent = paymentRef, Limit = 100 }, cancellationToken: cancellation);
            var disputes = await stripe.Api.Disputes.ListAsync(
                new DisputeListOptions { PaymentIntent = paymentRef, Limit = 100 }, cancellationToken: cancellation);
            var order = payment.Metadata?.GetValueOrDefault("order");
            return new RemotePayment(
                payment.Id,
                StripeWords.Amount(payment.AmountReceived, payment.Currency),
                order,
                order is null ? await SubscriptionOfAsync(paymentRef, cancellation) : null,
                payment.Livemode,
                [.. refunds.Data.OrderBy(refund => refund.Created).Select(Read)],
                [.. disputes.Data.Select(Read)]);
        });

    /// <inheritdoc/>
    public Task<ProviderAnswer<string>> PaymentOfAsync(string objectRef, CancellationToken cancellation) =>
        StripeConnection.AskAsync(async () => await IntentOfAsync(objectRef, cancellation)
            ?? throw new InvalidOperationException($"The object {objectRef} must belong to a payment intent; it names none."));

    /// <inheritdoc/>
    public Task<ProviderAnswer<RemoteRefund>> RefundAsync(RefundDraft draft, CancellationToken cancellation) =>
        StripeConnection.AskAsync(async () => Read(await stripe.Api.Refunds.CreateAsync(
            new RefundCreateOptions
            {
                PaymentIntent = draft.PaymentRef,
                Amount = draft.Amount.AmountMinor,
                Reason = "requested_by_customer",
                Metadata = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    [LinesLabel] = string.Join(' ', draft.LineIds.Select(id => id.ToString("N", CultureInfo.InvariantCulture))),
                },
            },
            new RequestOptions { IdempotencyKey = draft.IdempotencyKey },
            cancellation)));

    private async Task<string?> IntentOfAsync(string objectRef, CancellationToken cancellation) => objectRef.Split('_')[0] switch
    {
        "pi" => objectRef,
        "re" or "pyr" => (await stripe.Api.Refunds.GetAsync(objectRef, cancellationToken: cancellation)).PaymentIntentId,
        "ch" or "py" => (await stripe.Api.Charges.GetAsync(objectRef, cancellationToken: cancellation)).PaymentIntentId,
        "dp" or "du" => (await stripe.Api.Disputes.GetAsync(objectRef, cancellationToken: cancellation)).PaymentIntentId,
        _ => throw new ArgumentException($"The object must be a payment, refund, charge or dispute; was '{objectRef}'.", nameof(objectRef)),
    };

    private async Task<string?> SubscriptionOfAsync(string paymentRef, CancellationToken cancellation)
    {
        var bills = await stripe.Api.InvoicePayments.ListAsync(
            new InvoicePaymentListOptions
            {
                Payment = new InvoicePaymentPaymentOptions { Type = "payment_intent", PaymentIntent = paymentRef },
                Expand = ["data.invoice"],
            },
            cancellationToken: cancellation);
        return bills.Data.FirstOrDefault()?.Invoice?.Parent?.SubscriptionDetails?.SubscriptionId;
    }

    private static RemoteRefund Read(Stripe.Refund refund) => new(
        refund.Id,
        StripeWords.Amount(refund.Amount, refund.Currency),
        StripeWords.RefundStatus(refund.Status),
        [.. (refund.Metadata?.GetValueOrDefault(LinesLabel) ?? string.Empty)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => Guid.Parse(id, CultureInfo.InvariantCulture))]);

    private static RemoteDispute Read(Stripe.Dispute dispute) =>
        new(dispute.Id, StripeWords.Amount(dispute.Amount, dispute.Currency), dispute.Status, dispute.Reason);
}
