using AlgoAcademy.Commerce;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace AlgoAcademy.Storefront.Pages;

/// <summary>Adds and removes passkeys; asks the owner to confirm first.</summary>
[Authorize(Policy = AccountDoor.RecentProof)]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class PasskeysModel(Passkeys passkeys) : ShopPage
{
    /// <summary>The passkeys, oldest first.</summary>
    public IReadOnlyList<(string Id, UserPasskeyInfo Passkey)> Known { get; private set; } = [];

    /// <summary>What was wrong.</summary>
    public IReadOnlyList<string> Faults { get; private set; } = [];

    /// <summary>What was done; null when nothing was.</summary>
    public string? Done { get; private set; }

    /// <summary>Shows them.</summary>
    public Task OnGetAsync() => LoadAsync();

    /// <summary>The question for a new one.</summary>
    public async Task<IActionResult> OnPostPasskeyOptionsAsync() =>
        await passkeys.AskForNewAsync(UserId!) is { } options ? Content(options, "application/json") : NotFound();

    /// <summary>Adds the one the browser made.</summary>
    public async Task<IActionResult> OnPostPasskeyAsync(string? credential, string? name)
    {
        Faults = await passkeys.AddAsync(UserId!, credential, name, Gone);
        Done = Faults.Count == 0 ? "The passkey is added. You can sign in with it from now on." : null;
        await LoadAsync();
        return Page();
    }

    /// <summary>Removes one.</summary>
    public async Task<IActionResult> OnPostRemoveAsync(string? id)
    {
        if (await passkeys.RemoveAsync(UserId!, id, Gone))
            Done = "The passkey is removed. Also delete it on the device, which still offers it.";
        else
            Faults = ["There is no such passkey."];
        await LoadAsync();
        return Page();
    }

    private async Task LoadAsync() => Known = await passkeys.OfAsync(UserId!);
}
