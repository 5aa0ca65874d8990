using Stripe;
using Stripe.Checkout;

namespace AlgoAcademy.Commerce;

/// <summary>
/// Stripe Checkout on its hosted page. A payment once carries our own amounts; a subscription names the price that Stripe
/// knows under our lookup key, because Stripe renews it without us.
/// </summary>
public sealed class StripeGateway(StripeConnection stripe) : IPaymentGateway
{
    /// <inheritdoc/>
    public string Provider => "stripe";

    /// <inheritdoc/>
    public Task<ProviderAnswer<PaymentSession>> OpenAsync(SessionRequest request, CancellationToken cancellation) =>
        StripeConnection.AskAsync(async () =>
        {
            var options = request.SubscribeTo is { } key
                ? Subscribing(request, await StripePrices.IdOfAsync(stripe, key, cancellation))
                : Paying(request);
            return Read(await stripe.Api.Checkout.Sessions.CreateAsync(
                options, new RequestOptions { IdempotencyKey = request.IdempotencyKey }, cancellation));
        });

    /// <inheritdoc/>
    public Task<ProviderAnswer<PaymentSession>> FindAsync(string sessionId, CancellationToken cancellation) =>
        StripeConnection.AskAsync(async () => Read(await stripe.Api.Checkout.Sessions.GetAsync(
            sessionId, new SessionGetOptions { Expand = ["discounts.promotion_code", "discounts.coupon"] }, cancellationToken: cancellation)));

    /// <inheritdoc/>
    public async Task<ProviderAnswer<PaymentSession>> ExpireAsync(string sessionId, CancellationToken cancellation)
    {
        var found = await FindAsync(sessionId, cancellation);
        if (found is not ProviderAnswer<PaymentSession>.Found { Value.Status: SessionStatus.Open })
            return found;
        return await StripeConnection.AskAsync(async () =>
            Read(await stripe.Api.Checkout.Sessions.ExpireAsync(sessionId, cancellationToken: cancellation)));
    }

    private static SessionCreateOptions Paying(SessionRequest request)
    {
        var options = Shared(request, "payment");
        // The payment itself names the order, so a refund that is heard of first still finds it.
        options.PaymentIntentData = new SessionPaymentIntentDataOptions { Metadata = Labels(request) };
        options.LineItems =
        [
            .. request.Order.Lines.Select(line => new SessionLineItemOptions
            {
                Quantity = 1,
                PriceData = new SessionLineItemPriceDataOptions
                {
                    Currency = line.Currency.ToLowerInvariant(),
                    UnitAmount = line.AmountMinor,
                    ProductData = new SessionLineItemPriceDataProductDataOptions { Name = line.Title },
                },
            }),
        ];
        return options;
    }

    private static SessionCreateOptions Subscribing(SessionRequest request, string priceId)
    {
        var options = Shared(request, "subscription");
        options.LineItems = [new SessionLineItemOptions { Quantity = 1, Price = priceId }];
        options.SubscriptionData = new SessionSubscriptionDataOptions
        {
            BillingMode = new SessionSubscriptionDataBillingModeOptions { Type = "flexible" },
            Metadata = Labels(request),
        };
        return options;
    }

    private static SessionCreateOptions Shared(SessionRequest request, string mode)
    {
        var options = new SessionCreateOptions
        {
            Mode = mode,
            ClientReferenceId = request.Order.Id.ToString(),
            // Stripe fills in {CHECKOUT_SESSION_ID} only when the braces reach it unescaped.
            SuccessUrl = request.SuccessUrl.OriginalString.Contains('{') ? request.SuccessUrl.OriginalString
                : request.SuccessUrl.AbsoluteUri.Replace("%7BCHECKOUT_SESSION_ID%7D", "{CHECKOUT_SESSION_ID}", StringComparison.Ordinal),
            CancelUrl = request.CancelUrl.AbsoluteUri,
            Metadata = Labels(request),
            AllowPromotionCodes = true,
        };
        // Stripe takes one of the two; the one not used must be left alone, for null would be sent as "unset".
        if (request.CustomerRef is null)
            options.CustomerEmail = request.BuyerEmail;
        else
            options.Customer = request.CustomerRef;
        return options;
    }

    private static Dictionary<string, string> Labels(SessionRequest request) => new(StringComparer.Ordinal)
    {
        ["order"] = request.Order.Id.ToString(),
        ["user"] = request.Order.UserId,
        ["price"] = OrderLabels.Of(request.Order).PriceId,
        ["lines"] = OrderLabels.Of(request.Order).Lines,
    };

    private static PaymentSession Read(Session session) => new(
        session.Id,
        session.Url is null ? null : new Uri(session.Url),
        StripeWords.SessionStatus(session.Status),
        StripeWords.PaymentStatus(session.PaymentStatus),
        session.ClientReferenceId,
        StripeWords.Amount(session.AmountTotal ?? 0, session.Currency),
        session.Livemode,
        session.PaymentIntentId)
    {
        SubscriptionRef = session.SubscriptionId,
        CustomerRef = session.CustomerId,
        BuyerEmail = session.CustomerDetails?.Email ?? session.CustomerEmail,
        Labels = Read(session.Metadata ?? []),
        Coupon = session.Discounts?.Select(Read).FirstOrDefault(terms => terms is not null),
        Subtotal = session.AmountSubtotal is { } subtotal ? StripeWords.Amount(subtotal, session.Currency) : null,
    };

    // A code may be limited more tightly than the coupon behind it.
    private static CouponTerms? Read(SessionDiscount discount) =>
        discount.PromotionCode is { MaxRedemptions: { } codeLimit } code ? new CouponTerms(code.Id, codeLimit)
        : discount.Coupon is { } coupon ? new CouponTerms(coupon.Id, coupon.MaxRedemptions)
        : null;

    private static OrderLabels? Read(Dictionary<string, string> labels) =>
        labels.TryGetValue("user", out var user) && labels.TryGetValue("price", out var price) && labels.TryGetValue("lines", out var lines)
            ? new OrderLabels(user, price, lines)
            : null;
}
