using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace AlgoAcademy.Commerce;

/// <summary>Decides at each request whether a cookie still counts: the account's stamp, then the session it names.</summary>
internal static class SessionCookie
{
    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        // Asked before: the stamp's check replaces the principal by one that knows the account as it is now.
        var id = context.Principal is { } shown ? SessionClaims.IdOf(shown) : null;
        await SecurityStampValidator.ValidatePrincipalAsync(context);
        if (context.Principal is not { } visitor)
            return;
        var services = context.HttpContext.RequestServices;
        if (id is { } session && await services.GetRequiredService<SignInSessions>().CheckAsync(session, visitor, context.HttpContext.RequestAborted))
            return;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
    }
}
