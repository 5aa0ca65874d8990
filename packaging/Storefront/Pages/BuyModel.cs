using AlgoAcademy.Commerce;

namespace AlgoAcademy.Storefront.Pages;

/// <summary>The one form that starts a checkout.</summary>
/// <param name="ProductId">What is bought.</param>
/// <param name="Price">The price shown; the shop charges its own and refuses another.</param>
/// <param name="SignedIn">Whether the visitor has a session; without one the way leads over the sign-up.</param>
/// <param name="ReturnUrl">The page to come back to after signing up.</param>
/// <param name="Words">The words on the button.</param>
/// <param name="Id">The button's id.</param>
public sealed record BuyModel(string ProductId, Price Price, bool SignedIn, string ReturnUrl, string Words, string Id);
