using AlgoAcademy.Commerce;

namespace AlgoAcademy.Storefront;

/// <summary>Where Stripe, or the test checkout, posts its events. No antiforgery token: every post is signed instead.</summary>
public static class WebhookEndpoints
{
    /// <summary>Maps the webhook.</summary>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/webhooks/stripe", ReceiveAsync).DisableAntiforgery().ExcludeFromDescription();

    private static async Task<IResult> ReceiveAsync(
        HttpContext context, StripeWebhook webhook, InboxSignal signal, ILogger<StripeWebhook> log)
    {
        if (await ReadAsync(context.Request, StripeWebhook.MaxBodyBytes) is not { } body)
            return Problems.Of(StatusCodes.Status413PayloadTooLarge, "too_large", $"An event must be at most {StripeWebhook.MaxBodyBytes} bytes.");
        var header = context.Request.Headers["Stripe-Signature"];
        var result = await webhook.ReceiveAsync(body, header.Count == 0 ? null : header.ToString(), context.RequestAborted);
        switch (result)
        {
            case WebhookResult.Stored:
                signal.Raise();
                return Results.Accepted();
            case WebhookResult.Duplicate:
                return Results.Accepted();
            case WebhookResult.Rejected rejected:
                log.LogWarning("A webhook post was refused: {Reason}", rejected.Reason);
                return Problems.Of(StatusCodes.Status400BadRequest, "not_signed", "The post is not a signed event of our payment provider.");
            default:
                throw new InvalidOperationException($"The webhook must not answer {result.GetType().Name}.");
        }
    }

    // The raw bytes, before any binding: the signature is over them. Null when there are too many.
    private static async Task<byte[]?> ReadAsync(HttpRequest request, int limit)
    {
        if (request.ContentLength > limit)
            return null;
        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted)) > 0)
        {
            if (body.Length + read > limit)
                return null;
            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }
}
