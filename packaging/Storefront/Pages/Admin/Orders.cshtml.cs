using AlgoAcademy.Commerce;

namespace AlgoAcademy.Storefront.Pages.Admin;

/// <summary>Paid orders, the way to a refund.</summary>
public sealed class OrdersModel(ShopBooks books, ConfirmAdmin confirm) : AdminPage(confirm)
{
    /// <summary>The orders.</summary>
    public Slice<Order> Rows { get; private set; } = null!;

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync() => Rows = await books.OrdersAsync(Slice, Gone);
}
