using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace AlgoAcademy.Commerce;

/// <summary>
/// Decides at each request whether a cookie still counts: by its session and the account's stamp, in one query. Identity's own
/// validator would read the account and its claims as well and issue a new cookie each time, which was two fifths of a request.
/// </summary>
internal static class SessionCookie
{
    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        if (context.Principal is { } visitor
            && SessionClaims.IdOf(visitor) is { } session
            && visitor.FindFirstValue(new ClaimsIdentityOptions().SecurityStampClaimType) is { } stamp
            && await context.HttpContext.RequestServices.GetRequiredService<SignInSessions>().CheckAsync(session, stamp, visitor, context.HttpContext.RequestAborted))
        {
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
    }
}
