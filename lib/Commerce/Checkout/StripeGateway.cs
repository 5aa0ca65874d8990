using System.Net;
using Stripe;
using Stripe.Checkout;

namespace AlgoAcademy.Commerce;

/// <summary>Stripe Checkout: hosted page, one-time payment, amounts from our own order lines.</summary>
public sealed class StripeGateway : IPaymentGateway
{
    private readonly StripeClient _client;

    /// <summary>Connects to Stripe, or to whatever answers at the settings' API base.</summary>
    public StripeGateway(PaymentSettings settings)
    {
        var options = new StripeClientOptions { ApiKey = settings.SecretKey };
        // An option set to null is not the same as one left alone.
        if (settings.ApiBase is not null)
            options.ApiBase = settings.ApiBase.AbsoluteUri.TrimEnd('/');
        _client = new StripeClient(options);
    }

    /// <inheritdoc/>
    public string Provider => "stripe";

    /// <inheritdoc/>
    public Task<SessionLookup> OpenAsync(SessionRequest request, CancellationToken cancellation) =>
        AskAsync(() => _client.V1.Checkout.Sessions.CreateAsync(
            OptionsFor(request), new RequestOptions { IdempotencyKey = request.IdempotencyKey }, cancellation));

    /// <inheritdoc/>
    public Task<SessionLookup> FindAsync(string sessionId, CancellationToken cancellation) =>
        AskAsync(() => _client.V1.Checkout.Sessions.GetAsync(sessionId, cancellationToken: cancellation));

    private static SessionCreateOptions OptionsFor(SessionRequest request) => new()
    {
        Mode = "payment",
        ClientReferenceId = request.Order.Id.ToString(),
        CustomerEmail = request.BuyerEmail,
        // Stripe fills in {CHECKOUT_SESSION_ID} only when the braces reach it unescaped.
        SuccessUrl = request.SuccessUrl.OriginalString.Contains('{') ? request.SuccessUrl.OriginalString
            : request.SuccessUrl.AbsoluteUri.Replace("%7BCHECKOUT_SESSION_ID%7D", "{CHECKOUT_SESSION_ID}", StringComparison.Ordinal),
        CancelUrl = request.CancelUrl.AbsoluteUri,
        Metadata = new Dictionary<string, string>(StringComparer.Ordinal) { ["order"] = request.Order.Id.ToString() },
        LineItems =
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
        ],
    };

    private static async Task<SessionLookup> AskAsync(Func<Task<Session>> ask)
    {
        try
        {
            return new SessionLookup.Found(Read(await ask()));
        }
        catch (StripeException exception) when (exception.HttpStatusCode == HttpStatusCode.NotFound)
        {
            return new SessionLookup.Missing();
        }
        catch (StripeException exception) when (IsTransient(exception.HttpStatusCode))
        {
            return new SessionLookup.Unavailable($"Stripe answered {(int)exception.HttpStatusCode}: {exception.Message}", TimeSpan.FromSeconds(20));
        }
        catch (HttpRequestException exception)
        {
            return new SessionLookup.Unavailable($"Stripe cannot be reached: {exception.Message}", TimeSpan.FromSeconds(20));
        }
    }

    // 0 is the SDK's word for "no answer at all".
    private static bool IsTransient(HttpStatusCode status) =>
        (int)status is 0 or >= 500 || status is HttpStatusCode.TooManyRequests or HttpStatusCode.Conflict;

    private static PaymentSession Read(Session session) => new(
        session.Id,
        session.Url is null ? null : new Uri(session.Url),
        StripeWords.SessionStatus(session.Status),
        StripeWords.PaymentStatus(session.PaymentStatus),
        session.ClientReferenceId,
        new Money(session.AmountTotal ?? 0, (session.Currency ?? string.Empty).ToUpperInvariant()),
        session.Livemode,
        session.PaymentIntentId);
}
