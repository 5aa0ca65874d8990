using AlgoAcademy.Commerce;
using Microsoft.AspNetCore.Authorization;

namespace AlgoAcademy.Storefront;

/// <summary>The one at the screen must have shown to be the owner a short while ago.</summary>
/// <param name="PasskeyOnly">Whether only a passkey counts.</param>
/// <param name="Within">How long ago at most.</param>
public sealed record FreshSign(bool PasskeyOnly, TimeSpan Within) : IAuthorizationRequirement
{
    internal sealed class Check(TimeProvider clock) : AuthorizationHandler<FreshSign>
    {
        protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, FreshSign requirement)
        {
            var now = clock.GetUtcNow();
            if (requirement.PasskeyOnly
                ? SessionClaims.PasskeyWithin(context.User, requirement.Within, now)
                : SessionClaims.ProvedWithin(context.User, requirement.Within, now))
            {
                context.Succeed(requirement);
            }

            return Task.CompletedTask;
        }
    }
}
