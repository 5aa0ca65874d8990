using AlgoAcademy.Commerce;
using Microsoft.AspNetCore.Mvc;

namespace AlgoAcademy.Storefront.Pages.Admin;

/// <summary>One received event, raw as it came.</summary>
public sealed class EventModel(ShopBooks books, RetryEvent retry, ConfirmAdmin confirm) : AdminPage(confirm)
{
    /// <summary>The row's id.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The event.</summary>
    public InboxEvent Row { get; private set; } = null!;

    /// <summary>Shows it.</summary>
    public Task<IActionResult> OnGetAsync() => ShowAsync();

    /// <summary>Tries it again.</summary>
    public async Task<IActionResult> OnPostRetryAsync(Confirmation form)
    {
        await ActAsync(form, act => retry.RunAsync(Id, act, Gone));
        return await ShowAsync();
    }

    private async Task<IActionResult> ShowAsync()
    {
        if (await books.FindEventAsync(Id, Gone) is not { } row)
            return NotFound();
        Row = row;
        return Page();
    }
}
