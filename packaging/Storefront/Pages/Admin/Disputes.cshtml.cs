using AlgoAcademy.Commerce;

namespace AlgoAcademy.Storefront.Pages.Admin;

/// <summary>Contested payments. Evidence is handed in at the payment provider; the download log is on the account's page.</summary>
public sealed class DisputesModel(ShopBooks books, ConfirmAdmin confirm) : AdminPage(confirm)
{
    /// <summary>The disputes.</summary>
    public Slice<DisputeRow> Rows { get; private set; } = null!;

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync() => Rows = await books.DisputesAsync(Slice, Gone);
}
