using System.Security.Claims;
using AlgoAcademy.Commerce;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace AlgoAcademy.Storefront.Pages;

/// <summary>Asks the one at the screen to show again to be the owner, before what a stolen session must not do.</summary>
[Authorize]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class ConfirmModel(ConfirmOwner confirm, Passkeys passkeys, ExternalLogins logins) : ShopPage
{
    /// <summary>Where to go afterwards.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>"passkey" when only a passkey will do.</summary>
    [BindProperty(SupportsGet = true)]
    public string? By { get; set; }

    /// <summary>Whether only a passkey will do.</summary>
    public bool PasskeyOnly => By == AccountDoor.ByPasskey;

    /// <summary>Whether the account has a passkey.</summary>
    public bool HasPasskey { get; private set; }

    /// <summary>Whether the account has a password.</summary>
    public bool HasPassword { get; private set; }

    /// <summary>The address the account is known by.</summary>
    public string Email => User.FindFirstValue(ClaimTypes.Email) ?? User.Identity!.Name!;

    /// <summary>What was wrong.</summary>
    public IReadOnlyList<string> Faults { get; private set; } = [];

    /// <summary>Asks.</summary>
    public Task OnGetAsync() => LoadAsync();

    /// <summary>By password.</summary>
    public async Task<IActionResult> OnPostAsync(string? password)
    {
        if (await confirm.RunAsync(UserId!, password ?? string.Empty, Gone))
            return LocalRedirect(LocalOr(ReturnUrl, "/account"));
        Faults = [ChangePassword.WrongPassword];
        await LoadAsync();
        return Page();
    }

    /// <summary>The question for a passkey.</summary>
    public async Task<IActionResult> OnPostPasskeyOptionsAsync() => Content(await passkeys.AskAsync(), "application/json");

    /// <summary>By passkey.</summary>
    public async Task<IActionResult> OnPostPasskeyAsync(string? credential)
    {
        if (await passkeys.ConfirmAsync(UserId!, credential, Gone))
            return LocalRedirect(LocalOr(ReturnUrl, "/account"));
        Faults = [Passkeys.NotAccepted];
        await LoadAsync();
        return Page();
    }

    private async Task LoadAsync()
    {
        HasPasskey = (await passkeys.OfAsync(UserId!)).Count > 0;
        HasPassword = await logins.HasPasswordAsync(UserId!);
    }
}
