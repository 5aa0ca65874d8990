using System.Security.Claims;
using AlgoAcademy.Commerce;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AlgoAcademy.Storefront;

/// <summary>The one place that says who may open the admin pages.</summary>
public static class AdminDoor
{
    /// <summary>The policy of every page under /admin.</summary>
    public const string Policy = "Admin";

    /// <summary>How long after a passkey's sign an administrator may work: a working day.</summary>
    public static readonly TimeSpan Shift = TimeSpan.FromHours(8);

    /// <summary>Registers the policy: the role, and a sign of the owner, which in production only a passkey gives.</summary>
    public static void Add(IServiceCollection services, ShopSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var sign = new FreshSign(PasskeyOnly: !settings.IsDevelopment, Shift);
        services.AddScoped<IAuthorizationHandler, AsksTheDatabase>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, ShowsNoDoor>();
        services.AddAuthorizationBuilder().AddPolicy(Policy, policy => policy.RequireAuthenticatedUser().AddRequirements(new RunsTheShop(), sign));
    }

    /// <summary>Puts every page of the folder behind it, whatever the page says itself.</summary>
    public static void Close(RazorPagesOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Conventions.AuthorizeFolder("/Admin", Policy);
    }

    private sealed class RunsTheShop : IAuthorizationRequirement;

    // Not the cookie: who lost the role has lost it with this request (ASVS 5.0, 8.3.2).
    private sealed class AsksTheDatabase(AdminRole role) : AuthorizationHandler<RunsTheShop>
    {
        protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, RunsTheShop requirement)
        {
            if (context.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } user && await role.HasAsync(user, CancellationToken.None))
                context.Succeed(requirement);
        }
    }

    // Whoever is signed in and no admin is told that there is no such page.
    private sealed class ShowsNoDoor : IAuthorizationMiddlewareResultHandler
    {
        private readonly AuthorizationMiddlewareResultHandler _usual = new();

        public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
        {
            // One handler answers for all doors: who lacks only a fresh sign is asked for it.
            if (AccountDoor.ConfirmPageFor(context, authorizeResult) is { } page)
            {
                context.Response.Redirect(page);
                return Task.CompletedTask;
            }

            if (!authorizeResult.Forbidden || !policy.Requirements.OfType<RunsTheShop>().Any())
                return _usual.HandleAsync(next, context, policy, authorizeResult);
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }
    }
}
