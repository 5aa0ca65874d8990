using AlgoAcademy.Commerce;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace AlgoAcademy.Storefront.Pages;

/// <summary>Joins and parts other providers; asks the owner to confirm first.</summary>
[Authorize(Policy = AccountDoor.RecentProof)]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class ProvidersModel(ExternalLogins logins, OpenIdStart start) : ShopPage
{
    /// <summary>What is joined.</summary>
    public IReadOnlyList<UserLoginInfo> Joined { get; private set; } = [];

    /// <summary>The providers of which none is joined.</summary>
    public IReadOnlyList<IdentityProvider> Free { get; private set; } = [];

    /// <summary>What was wrong.</summary>
    public IReadOnlyList<string> Faults { get; private set; } = [];

    /// <summary>What was done; null when nothing was.</summary>
    public string? Done { get; private set; }

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(bool joined)
    {
        await LoadAsync();
        Done = joined && Joined.Count > 0 ? "Connected. You can sign in this way from now on." : null;
    }

    /// <summary>Goes to a provider, to join who one is there.</summary>
    public async Task<IActionResult> OnPostJoinAsync(string? provider)
    {
        if (await start.RunAsync(HttpContext, provider, "/account/providers", UserId) is not { } fault)
            return new EmptyResult();
        Faults = [fault];
        await LoadAsync();
        return Page();
    }

    /// <summary>Parts one.</summary>
    public async Task<IActionResult> OnPostRemoveAsync(string? issuer, string? key)
    {
        Faults = await logins.RemoveAsync(UserId!, issuer, key, Gone);
        Done = Faults.Count == 0 ? "Disconnected. It can no longer sign you in." : null;
        await LoadAsync();
        return Page();
    }

    private async Task LoadAsync()
    {
        Joined = await logins.OfAsync(UserId!);
        Free = [.. start.Providers.Where(provider => Joined.All(login => login.ProviderDisplayName != provider.Name))];
    }
}
