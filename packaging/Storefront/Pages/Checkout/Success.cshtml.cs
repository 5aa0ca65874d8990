using AlgoAcademy.Commerce;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AlgoAcademy.Storefront.Pages.Checkout;

/// <summary>Where buyers land after paying. Settles the order at once, by the same path as the webhook.</summary>
[Authorize]
public sealed class SuccessModel(MyLibrary library, SettleCheckout settle) : ShopPage
{
    /// <summary>The order.</summary>
    public Order Order { get; private set; } = null!;

    /// <summary>Whether it is paid.</summary>
    public bool IsPaid => Order.State is OrderState.Paid or OrderState.PartlyRefunded;

    /// <summary>Whether the payment may yet arrive.</summary>
    public bool IsWaiting => Order.State == OrderState.Pending;

    /// <summary>Whether it is a plan, which renews, and no product for keeps.</summary>
    public bool IsPlan => Order.SubscriptionRef is not null;

    /// <summary>Shows how the order stands now.</summary>
    /// <param name="sessionId">The provider's session; somebody else's is not found.</param>
    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "session_id")] string? sessionId)
    {
        if (sessionId is null || await library.FindOrderBySessionAsync(UserId!, sessionId, Gone) is not { } order)
            return NotFound();
        if (order.State == OrderState.Pending)
        {
            await settle.RunAsync(sessionId, cause: null, Gone);
            order = (await library.FindOrderAsync(UserId!, order.Id, Gone))!;
        }

        Order = order;
        if (IsWaiting)
            Response.Headers["Refresh"] = "5";
        return Page();
    }
}
