using AlgoAcademy.Commerce;
using Microsoft.AspNetCore.Mvc;

namespace AlgoAcademy.Storefront.Pages.Admin;

/// <summary>Finds an account.</summary>
public sealed class CustomersModel(ShopBooks books, ConfirmAdmin confirm) : AdminPage(confirm)
{
    /// <summary>A part of the address, or an id of the account, an order or a payment.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Search { get; set; }

    /// <summary>The accounts.</summary>
    public Slice<ShopUser> Rows { get; private set; } = null!;

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync() => Rows = await books.CustomersAsync(Search is { Length: > 200 } ? Search[..200] : Search, Slice, Gone);
}
