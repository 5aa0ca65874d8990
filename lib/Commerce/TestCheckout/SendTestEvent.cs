using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using Stripe;

namespace AlgoAcademy.Commerce;

/// <summary>Sends the shop's webhook an event as Stripe would: same shape, same signature, over HTTP.</summary>
public sealed class SendTestEvent(
    IHttpClientFactory http, PaymentSettings settings, TimeProvider clock, ILogger<SendTestEvent> log)
{
    /// <summary>The name of the HTTP client that reaches the shop itself.</summary>
    public const string ClientName = "own-webhook";

    /// <summary>Posts one event about a session. A webhook that does not answer is logged: the success page settles the order too.</summary>
    public async Task RunAsync(string type, TestSession session, Uri webhook, CancellationToken cancellation)
    {
        var body = Body(type, session, clock.GetUtcNow());
        using var request = new HttpRequestMessage(HttpMethod.Post, webhook);
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("Stripe-Signature", EventUtility.GenerateSignatureHeader(
            body, settings.WebhookSecrets[0], clock.GetUtcNow().ToUnixTimeSeconds()));
        try
        {
            using var answer = await http.CreateClient(ClientName).SendAsync(request, cancellation);
            if (!answer.IsSuccessStatusCode)
                log.LogWarning("The shop's webhook refused a test event with status {Status}", (int)answer.StatusCode);
        }
        catch (HttpRequestException exception)
        {
            log.LogWarning(exception, "The shop's webhook at {Webhook} could not be reached", webhook);
        }
    }

    /// <summary>The event's JSON: one id per session and type, so a repeated press is a repeated delivery.</summary>
    public static string Body(string type, TestSession session, DateTimeOffset now) => new JsonObject
    {
        ["id"] = $"evt_test_{type.Replace('.', '_')}_{session.Id}",
        ["object"] = "event",
        ["api_version"] = StripeConfiguration.ApiVersion,
        ["created"] = now.ToUnixTimeSeconds(),
        ["livemode"] = false,
        ["pending_webhooks"] = 1,
        ["type"] = type,
        ["data"] = new JsonObject
        {
            ["object"] = new JsonObject
            {
                ["id"] = session.Id,
                ["object"] = "checkout.session",
                ["mode"] = session.SubscribeTo is null ? "payment" : "subscription",
                ["subscription"] = session.SubscriptionRef,
                ["livemode"] = false,
                ["status"] = session.Status.ToString().ToLowerInvariant(),
                ["payment_status"] = session.PaymentStatus.ToString().ToLowerInvariant(),
                ["client_reference_id"] = session.ClientReference,
                ["amount_total"] = session.AmountMinor,
                ["currency"] = session.Currency.ToLowerInvariant(),
            },
        },
    }.ToJsonString();
}
