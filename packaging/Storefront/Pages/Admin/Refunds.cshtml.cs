using AlgoAcademy.Commerce;
using Microsoft.AspNetCore.Mvc;

namespace AlgoAcademy.Storefront.Pages.Admin;

/// <summary>What went back; those that named no item wait for a person.</summary>
public sealed class RefundsModel(ShopBooks books, ConfirmAdmin confirm) : AdminPage(confirm)
{
    /// <summary>Whether only flagged ones are shown.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Flagged { get; set; }

    /// <summary>The refunds.</summary>
    public Slice<RefundRow> Rows { get; private set; } = null!;

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync() => Rows = await books.RefundsAsync(Flagged, Slice, Gone);
}
