namespace AlgoAcademy.Storefront.Pages;

/// <summary>A button that asks for a passkey.</summary>
/// <param name="Page">The page whose handlers PasskeyOptions and Passkey it speaks to.</param>
/// <param name="Kind"><see cref="Create"/> or <see cref="Get"/>.</param>
/// <param name="Label">The button's words.</param>
/// <param name="ReturnUrl">Where to go afterwards; null when the page decides.</param>
public sealed record PasskeyFormModel(string Page, string Kind, string Label, string? ReturnUrl = null)
{
    /// <summary>Makes a new passkey.</summary>
    public const string Create = "create";

    /// <summary>Uses one.</summary>
    public const string Get = "get";
}
