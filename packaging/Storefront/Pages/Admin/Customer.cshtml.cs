using AlgoAcademy.Commerce;
using Microsoft.AspNetCore.Mvc;

namespace AlgoAcademy.Storefront.Pages.Admin;

/// <summary>One account: orders, grants with their explanation, plans, downloads; and what can be done about it.</summary>
public sealed class CustomerModel(FindCustomer find, ShopBooks books, ExplainAccess explain, ConfirmAdmin confirm) : AdminPage(confirm)
{
    /// <summary>The account.</summary>
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    /// <summary>What is to be explained: a lesson, module, bot or the course; null for nothing.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Item { get; set; }

    /// <summary>The account's record.</summary>
    public CustomerRecord Record { get; private set; } = null!;

    /// <summary>What it downloaded.</summary>
    public Slice<DownloadRow> Downloads { get; private set; } = null!;

    /// <summary>Why the item is open or closed to it; null when none was named.</summary>
    public AccessExplanation? Why { get; private set; }

    /// <summary>The state of a grant in a word.</summary>
    public static string StateOf(Grant grant, DateTimeOffset now) => grant switch
    {
        { RevokedAt: not null } => "taken back",
        { SuspendedAt: not null } => "rests",
        _ when grant.EndsAt <= now => "ended",
        _ when grant.StartsAt > now => "begins later",
        _ => "live",
    };

    /// <summary>Shows it.</summary>
    public Task<IActionResult> OnGetAsync() => ShowAsync();

    /// <summary>Gives access.</summary>
    public async Task<IActionResult> OnPostGiveAsync([FromServices] ManualGrants grants, string? product, int? days, Confirmation form)
    {
        if (ModelState.IsValid)
            await ActAsync(form, act => grants.GiveAsync(Id, product ?? "", days, act, Gone));
        else
            Faults = ["The days must be a whole number, or nothing for ever."];
        return await ShowAsync();
    }

    /// <summary>Takes a grant back.</summary>
    public async Task<IActionResult> OnPostTakeAsync([FromServices] ManualGrants grants, Guid grant, Confirmation form)
    {
        await ActAsync(form, act => grants.TakeAsync(grant, act, Gone));
        return await ShowAsync();
    }

    /// <summary>Disables the account.</summary>
    public async Task<IActionResult> OnPostDisableAsync([FromServices] AccountStanding standing, Confirmation form)
    {
        await ActAsync(form, act => standing.DisableAsync(Id, act, Gone));
        return await ShowAsync();
    }

    /// <summary>Enables the account.</summary>
    public async Task<IActionResult> OnPostEnableAsync([FromServices] AccountStanding standing, Confirmation form)
    {
        await ActAsync(form, act => standing.EnableAsync(Id, act, Gone));
        return await ShowAsync();
    }

    private async Task<IActionResult> ShowAsync()
    {
        if (await find.RunAsync(Id, Gone) is not { } record)
            return NotFound();
        Record = record;
        Downloads = await books.DownloadsAsync(Id, Slice, Gone);
        if (!string.IsNullOrWhiteSpace(Item))
        {
            Why = await explain.RunAsync(Id, Item.Trim(), Gone);
            if (Why is null)
                Faults = [.. Faults, $"There is no lesson, module, bot or course '{Item}'."];
        }

        return Page();
    }
}
