using System.Text.Json;
using Stripe;

namespace AlgoAcademy.Commerce;

/// <summary>Stripe's list of events: 30 days, at most 20 types a question.</summary>
public sealed class StripeEventFeed(StripeConnection stripe) : IEventFeed
{
    private const int TypesPerQuestion = 20;

    /// <inheritdoc/>
    public Task<ProviderAnswer<IReadOnlyList<ProviderEvent>>> ListAsync(
        DateTimeOffset since, bool onlyUndelivered, CancellationToken cancellation) =>
        StripeConnection.AskAsync<IReadOnlyList<ProviderEvent>>(async () =>
        {
            var missed = new List<ProviderEvent>();
            foreach (var types in StripeEvents.Types.Chunk(TypesPerQuestion))
            {
                var options = new EventListOptions
                {
                    Types = [.. types],
                    Created = new DateRangeOptions { GreaterThanOrEqual = since.UtcDateTime },
                    Limit = 100,
                };
                if (onlyUndelivered)
                    options.DeliverySuccess = false;
                await foreach (var happened in stripe.Api.Events.ListAutoPagingAsync(options, cancellationToken: cancellation))
                    missed.Add(Read(happened));
            }

            return missed;
        });

    private static ProviderEvent Read(Event happened) =>
        new(happened.Id, happened.Type, SubjectOf(happened.Data), happened.ApiVersion, happened.ToJson());

    // An object of a shape this SDK does not know still has its id.
    private static string? SubjectOf(EventData data) => data.Object is IHasId known
        ? known.Id
        : data.RawObject is JsonElement { ValueKind: JsonValueKind.Object } raw && raw.TryGetProperty("id", out var id) ? id.GetString() : null;
}
