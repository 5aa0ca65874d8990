using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Claims;
using System.Threading.RateLimiting;
using AlgoAcademy.Commerce;

namespace AlgoAcademy.Storefront;

/// <summary>
/// Lets scripts in by <c>Authorization: Bearer</c>, at the endpoints that say so and nowhere else: a token that leaks can
/// download, but neither buy nor change the account. A shown token decides alone; a cookie beside it counts for nothing.
/// </summary>
public sealed class ApiTokenDoor : IDisposable
{
    private const string Scheme = "Bearer";
    private const int WrongTokensPerMinute = 20;

    private readonly PartitionedRateLimiter<IPAddress> wrong = PartitionedRateLimiter.Create<IPAddress, IPAddress>(address =>
        RateLimitPartition.GetFixedWindowLimiter(address, _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = WrongTokensPerMinute,
            Window = TimeSpan.FromMinutes(1),
        }));

    /// <summary>Lets a caller with a good token in, answers one with a bad token, and leaves everybody else alone.</summary>
    public async Task RunAsync(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<AcceptsApiToken>() is null || TokenOf(context.Request) is not { } shown)
        {
            await next(context);
            return;
        }

        var tokens = context.RequestServices.GetRequiredService<ApiTokens>();
        switch (await tokens.CheckAsync(shown, context.RequestAborted))
        {
            case TokenCheck.Valid { Token: var token }:
                context.User = new ClaimsPrincipal(new ClaimsIdentity(
                    [new Claim(ClaimTypes.NameIdentifier, token.UserId), new Claim(AcceptsApiToken.Claim, token.Id.ToString("D", CultureInfo.InvariantCulture))],
                    authenticationType: "ApiToken"));
                await next(context);
                break;
            case TokenCheck.Refused refused:
                await RefuseAsync(context, refused);
                break;
            default:
                throw new InvalidOperationException("A token is good or it is not.");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => wrong.Dispose();

    private static string? TokenOf(HttpRequest request) =>
        AuthenticationHeaderValue.TryParse(request.Headers.Authorization.ToString(), out var header)
        && header.Scheme.Equals(Scheme, StringComparison.OrdinalIgnoreCase) ? header.Parameter ?? string.Empty : null;

    private async Task RefuseAsync(HttpContext context, TokenCheck.Refused refused)
    {
        using var lease = wrong.AttemptAcquire(context.Connection.RemoteIpAddress ?? IPAddress.None);
        if (!lease.IsAcquired)
        {
            context.Response.Headers.RetryAfter = "60";
            await Problems.Of(StatusCodes.Status429TooManyRequests, "too_many_wrong_tokens", "Too many wrong tokens from this address. Wait a minute.").ExecuteAsync(context);
            return;
        }

        context.Response.Headers.WWWAuthenticate = "Bearer realm=\"AlgoAcademy\", error=\"invalid_token\"";
        await Problems.Of(StatusCodes.Status401Unauthorized, refused.Code, refused.Reason).ExecuteAsync(context);
    }
}
