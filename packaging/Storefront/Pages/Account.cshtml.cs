using System.Security.Claims;
using AlgoAcademy.Commerce;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace AlgoAcademy.Storefront.Pages;

/// <summary>The visitor's account: plan, bills, password, and the way out.</summary>
[Authorize]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class AccountModel(
    FindSubscription subscriptions, EndPlan plan, ChangePassword change, DeleteAccount delete, MailOptOuts mails, ExternalLogins logins, ShopSettings settings, ShopAddress address) : ShopPage
{
    /// <summary>The address the account is known by.</summary>
    public string Email => User.FindFirstValue(ClaimTypes.Email) ?? User.Identity!.Name!;

    /// <summary>The newest plan, running or over; null when there never was one.</summary>
    public Subscription? Plan { get; private set; }

    /// <summary>Whether the plan is running.</summary>
    public bool IsLive { get; private set; }

    /// <summary>Whether mails about new versions are wanted.</summary>
    public bool WantsNews { get; private set; }

    /// <summary>Whether the account has a password; one that another provider made has none at first.</summary>
    public bool HasPassword { get; private set; }

    /// <summary>Whether there are other providers to sign in with.</summary>
    public bool HasProviders => settings.SignInWith.Count > 0;

    /// <summary>What was wrong.</summary>
    public IReadOnlyList<string> Faults { get; private set; } = [];

    /// <summary>What was done; null when nothing was.</summary>
    public string? Done { get; private set; }

    /// <summary>Shows the account.</summary>
    public Task OnGetAsync() => LoadAsync();

    /// <summary>Changes the password.</summary>
    public async Task<IActionResult> OnPostPasswordAsync(string? present, string? wanted)
    {
        Faults = await change.RunAsync(UserId!, present ?? string.Empty, wanted ?? string.Empty, Gone);
        Done = Faults.Count == 0 ? "The password is changed. Every other session is signed out." : null;
        return await ShowAsync();
    }

    /// <summary>Lets the plan end with its period.</summary>
    public async Task<IActionResult> OnPostCancelAsync() =>
        await ToldAsync(await plan.CancelAsync(UserId!, Gone), "The plan ends with the period you paid for. Until then everything stays open.");

    /// <summary>Takes the cancellation back.</summary>
    public async Task<IActionResult> OnPostResumeAsync() =>
        await ToldAsync(await plan.ResumeAsync(UserId!, Gone), "The plan goes on.");

    /// <summary>Goes to the payment provider's page with cards and bills.</summary>
    public async Task<IActionResult> OnPostPortalAsync()
    {
        var answer = await plan.OpenPortalAsync(UserId!, new Uri(address.For(Request), "/account"), Gone);
        return answer is PlanResult.Opened { Page: var page } ? Redirect(page.AbsoluteUri) : await ToldAsync(answer, string.Empty);
    }

    /// <summary>Says whether mails about new versions are wanted.</summary>
    public async Task<IActionResult> OnPostNewsAsync(bool wanted)
    {
        await mails.SetAsync(UserId!, wanted, Gone);
        Done = wanted ? "You hear of new versions of what you own." : "You get no more mails about new versions.";
        return await ShowAsync();
    }

    /// <summary>Deletes the account.</summary>
    public async Task<IActionResult> OnPostDeleteAsync(string? password)
    {
        Faults = await delete.RunAsync(UserId!, password ?? string.Empty, Gone);
        return Faults.Count == 0 ? LocalRedirect("/") : await ShowAsync();
    }

    private async Task<IActionResult> ToldAsync(PlanResult result, string done)
    {
        (Done, Faults) = result switch
        {
            PlanResult.Changed => (done, Faults),
            PlanResult.Unavailable => (null, (IReadOnlyList<string>)["The payment provider cannot be reached just now. Please try again in a minute."]),
            PlanResult.Refused refused => (null, [refused.Reason]),
            _ => (null, ["There is no plan to change."]),
        };
        return await ShowAsync();
    }

    private async Task<IActionResult> ShowAsync()
    {
        await LoadAsync();
        return Page();
    }

    private async Task LoadAsync()
    {
        Plan = await subscriptions.NewestAsync(UserId!, Gone);
        HasPassword = await logins.HasPasswordAsync(UserId!);
        WantsNews = await mails.WantsAsync(UserId!, Gone);
        IsLive = await subscriptions.LiveAsync(UserId!, Gone) is not null;
    }
}
