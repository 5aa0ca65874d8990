using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace AlgoAcademy.Storefront;

/// <summary>Pages that ask for a fresh sign of the owner: whoever found an open browser gets no further than the confirm page.</summary>
public static class AccountDoor
{
    /// <summary>The policy: shown to be the owner, by whatever means, within <see cref="Fresh"/>.</summary>
    public const string RecentProof = "RecentProof";

    /// <summary>What <c>by</c> says on the confirm page when only a passkey will do.</summary>
    public const string ByPasskey = "passkey";

    /// <summary>How long a sign counts as fresh.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(15);

    /// <summary>Registers the policy; others add <see cref="FreshSign"/> to their own.</summary>
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<IAuthorizationHandler, FreshSign.Check>();
        services.AddAuthorizationBuilder().AddPolicy(RecentProof, policy => policy.RequireAuthenticatedUser().AddRequirements(new FreshSign(PasskeyOnly: false, Fresh)));
    }

    /// <summary>Where a visitor who lacks only a fresh sign is sent; null when something else is lacking.</summary>
    public static string? ConfirmPageFor(HttpContext context, PolicyAuthorizationResult result)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(result);
        if (!result.Forbidden || result.AuthorizationFailure?.FailedRequirements.ToList() is not { Count: > 0 } lacking || !lacking.All(one => one is FreshSign))
            return null;
        // A form that was sent is lost; its page is where to begin again.
        var back = HttpMethods.IsGet(context.Request.Method) ? context.Request.Path + context.Request.QueryString : context.Request.Path.Value;
        var by = lacking.OfType<FreshSign>().Any(one => one.PasskeyOnly) ? "&by=" + ByPasskey : "";
        return $"/account/confirm?returnUrl={Uri.EscapeDataString(back ?? "/account")}{by}";
    }
}
