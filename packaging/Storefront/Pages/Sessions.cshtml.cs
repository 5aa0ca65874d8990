using AlgoAcademy.Commerce;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AlgoAcademy.Storefront.Pages;

/// <summary>The browsers that are signed in, to end any of them.</summary>
[Authorize]
public sealed class SessionsModel(SignInSessions sessions) : ShopPage
{
    /// <summary>The sessions, newest first.</summary>
    public IReadOnlyList<SignInSession> Running { get; private set; } = [];

    /// <summary>The session of this browser.</summary>
    public Guid? Here => SessionClaims.IdOf(User);

    /// <summary>What was done; null when nothing was.</summary>
    public string? Done { get; private set; }

    /// <summary>Shows them.</summary>
    public Task OnGetAsync() => LoadAsync();

    /// <summary>Ends one.</summary>
    public async Task<IActionResult> OnPostEndAsync(Guid id)
    {
        await sessions.EndAsync(UserId!, id, Gone);
        if (id == Here)
            return LocalRedirect("/");
        Done = "That browser is signed out.";
        await LoadAsync();
        return Page();
    }

    /// <summary>Ends all but this one.</summary>
    public async Task<IActionResult> OnPostEndOthersAsync()
    {
        foreach (var other in (await sessions.OfAsync(UserId!, Gone)).Where(session => session.Id != Here))
            await sessions.EndAsync(UserId!, other.Id, Gone);
        Done = "Every other browser is signed out.";
        await LoadAsync();
        return Page();
    }

    private async Task LoadAsync() => Running = await sessions.OfAsync(UserId!, Gone);
}
