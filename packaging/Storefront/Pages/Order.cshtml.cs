using System.Security.Claims;
using System.Text;
using AlgoAcademy.Bundles;
using AlgoAcademy.Commerce;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AlgoAcademy.Storefront.Pages;

/// <summary>One order of the visitor; anybody else's is not found.</summary>
[Authorize]
public sealed class OrderModel(MyLibrary library) : ShopPage
{
    /// <summary>The order.</summary>
    public Order Order { get; private set; } = null!;

    /// <summary>Shows the order.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await library.FindOrderAsync(UserId!, id, Gone) is not { } order)
            return NotFound();
        Order = order;
        return Page();
    }

    /// <summary>The licence that names this order, as a text file.</summary>
    public async Task<IActionResult> OnGetLicenceAsync(Guid id)
    {
        if (await library.FindOrderAsync(UserId!, id, Gone) is not { PaidAt: { } paidAt } order)
            return NotFound();
        var text = LicenseText.For(new LicenseOrder
        {
            OrderNumber = order.Id.ToString(),
            Buyer = User.FindFirstValue(ClaimTypes.Email) ?? UserId!,
            ProductTitle = order.Lines[0].Title,
            Product = order.ProductId,
            PaidAt = paidAt,
        });
        return File(Encoding.UTF8.GetBytes(text), "text/plain; charset=utf-8", LicenseText.FileName);
    }
}
