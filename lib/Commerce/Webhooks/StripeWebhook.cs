using System.Text.Json;

namespace AlgoAcademy.Commerce;

/// <summary>
/// Receives events: signature over the raw bytes, one inbox row per event id, nothing else. Of the body only the ids and the
/// type are read: an event is a hint that something changed, and the provider is asked what (so no version of its shape
/// can mislead us).
/// </summary>
public sealed class StripeWebhook(StoreEvent store, PaymentSettings settings, TimeProvider clock)
{
    /// <summary>The longest body accepted, in bytes.</summary>
    public const int MaxBodyBytes = 1 << 20;

    /// <summary>Verifies and stores one delivery.</summary>
    /// <param name="body">The bytes exactly as they came.</param>
    /// <param name="signature">The Stripe-Signature header; null when there was none.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<WebhookResult> ReceiveAsync(byte[] body, string? signature, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var (text, reason) = WebhookSignature.Check(body, signature, settings.WebhookSecrets, now);
        if (text is null)
            return new WebhookResult.Rejected(reason);
        if (Read(text) is not { } happened)
            return new WebhookResult.Rejected("the body is not a JSON event with an id and a type");
        return await store.RunAsync(happened, cancellation) is { } id ? new WebhookResult.Stored(id) : new WebhookResult.Duplicate();
    }

    private static ProviderEvent? Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var root = document.RootElement;
            if (Text(root, "id") is not { } id || Text(root, "type") is not { } type)
                return null;
            var subject = Child(Child(root, "data"), "object") is { } about ? Text(about, "id") : null;
            return new ProviderEvent(id, type, subject, Text(root, "api_version"), text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonElement? Child(JsonElement? parent, string name) =>
        parent is { ValueKind: JsonValueKind.Object } element && element.TryGetProperty(name, out var child) ? child : null;

    private static string? Text(JsonElement parent, string name) =>
        Child(parent, name) is { ValueKind: JsonValueKind.String } child && child.GetString() is { Length: > 0 } text ? text : null;
}
