using AlgoAcademy.Commerce;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace AlgoAcademy.Storefront.Pages;

/// <summary>Makes and revokes the tokens scripts download with.</summary>
[Authorize]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class TokensModel(ApiTokens tokens, ShopAddress address, TimeProvider clock) : ShopPage
{
    /// <summary>The tokens, newest first.</summary>
    public IReadOnlyList<ApiToken> Tokens { get; private set; } = [];

    /// <summary>The token just made, shown this once; null when none was.</summary>
    public string? Secret { get; private set; }

    /// <summary>What was wrong.</summary>
    public IReadOnlyList<string> Faults { get; private set; } = [];

    /// <summary>What was done; null when nothing was.</summary>
    public string? Done { get; private set; }

    /// <summary>The shop's address, as a script needs it.</summary>
    public string Shop => address.For(Request).AbsoluteUri.TrimEnd('/');

    /// <summary>What a token is worth now, in a word.</summary>
    public string StateOf(ApiToken token)
    {
        ArgumentNullException.ThrowIfNull(token);
        return token.IsLive(clock.GetUtcNow()) ? "in force" : token.RevokedAt is null ? "expired" : "revoked";
    }

    /// <summary>Shows the tokens.</summary>
    public Task OnGetAsync() => LoadAsync();

    /// <summary>Makes one and shows it once.</summary>
    public async Task<IActionResult> OnPostMakeAsync(string? name, int days)
    {
        switch (await tokens.MakeAsync(UserId!, name, days, Gone))
        {
            case MakeTokenResult.Made made:
                Secret = made.Secret;
                break;
            case MakeTokenResult.Refused refused:
                Faults = [refused.Reason];
                break;
        }

        await LoadAsync();
        return Page();
    }

    /// <summary>Revokes one.</summary>
    public async Task<IActionResult> OnPostRevokeAsync(Guid id)
    {
        if (await tokens.RevokeAsync(UserId!, id, Gone))
            Done = "The token is revoked. No script gets in with it any more.";
        else
            Faults = ["There is no such token."];
        await LoadAsync();
        return Page();
    }

    private async Task LoadAsync() => Tokens = await tokens.OfAsync(UserId!, Gone);
}
