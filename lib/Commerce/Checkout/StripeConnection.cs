using System.Net;
using Stripe;

namespace AlgoAcademy.Commerce;

/// <summary>
/// The one client of the Stripe API and the one place where its answers become ours: not found, refused, not now. What
/// Stripe finds malformed is a bug of the shop and throws.
/// </summary>
public sealed class StripeConnection
{
    /// <summary>Stripe's word for a key that was used before with other parameters.</summary>
    public const string KeyReused = "idempotency_error";

    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(20);

    /// <summary>Connects to Stripe, or to whatever answers at the settings' API base.</summary>
    public StripeConnection(PaymentSettings settings)
    {
        var options = new StripeClientOptions { ApiKey = settings.SecretKey };
        // An option set to null is not the same as one left alone.
        if (settings.ApiBase is not null)
            options.ApiBase = settings.ApiBase.AbsoluteUri.TrimEnd('/');
        Api = new StripeClient(options).V1;
    }

    /// <summary>Stripe's services.</summary>
    public V1Services Api { get; }

    /// <summary>Asks, and reads the answer.</summary>
    /// <param name="ask">The call; may be several calls, of which the first that fails decides.</param>
    public static async Task<ProviderAnswer<T>> AskAsync<T>(Func<Task<T>> ask)
    {
        try
        {
            return new ProviderAnswer<T>.Found(await ask());
        }
        catch (StripeException exception) when (exception.HttpStatusCode == HttpStatusCode.NotFound)
        {
            return new ProviderAnswer<T>.Missing();
        }
        catch (StripeException exception) when (IsTransient(exception))
        {
            return new ProviderAnswer<T>.Unavailable($"Stripe answered {(int)exception.HttpStatusCode}: {exception.Message}", RetryAfter);
        }
        catch (StripeException exception) when (RefusalOf(exception) is { } code)
        {
            return new ProviderAnswer<T>.Refused(code, exception.Message);
        }
        catch (HttpRequestException exception)
        {
            return new ProviderAnswer<T>.Unavailable($"Stripe cannot be reached: {exception.Message}", RetryAfter);
        }
    }

    // 0 is the SDK's word for "no answer at all".
    private static bool IsTransient(StripeException exception) =>
        (int)exception.HttpStatusCode is 0 or >= 500
        || exception.HttpStatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.Conflict;

    private static string? RefusalOf(StripeException exception)
    {
        if (exception.StripeError?.Type == KeyReused)
            return KeyReused;
        if (exception.HttpStatusCode == HttpStatusCode.PaymentRequired)
            return exception.StripeError?.Code ?? "card_declined";
        return exception.StripeError?.Code is "charge_already_refunded" or "charge_disputed" or "resource_already_exists"
            ? exception.StripeError.Code
            : null;
    }
}
