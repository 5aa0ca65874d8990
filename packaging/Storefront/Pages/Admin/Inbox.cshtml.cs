using AlgoAcademy.Commerce;
using Microsoft.AspNetCore.Mvc;

namespace AlgoAcademy.Storefront.Pages.Admin;

/// <summary>Received events by state.</summary>
public sealed class InboxModel(ShopBooks books, ConfirmAdmin confirm) : AdminPage(confirm)
{
    /// <summary>The state shown; null for all.</summary>
    [BindProperty(SupportsGet = true)]
    public InboxState? State { get; set; }

    /// <summary>The events.</summary>
    public Slice<InboxEvent> Rows { get; private set; } = null!;

    /// <summary>The colour of a state.</summary>
    public static string ColorOf(InboxState state) => state switch
    {
        InboxState.Done => "ready",
        InboxState.Pending => "making",
        _ => "bad",
    };

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync() => Rows = await books.EventsAsync(State, Slice, Gone);
}
