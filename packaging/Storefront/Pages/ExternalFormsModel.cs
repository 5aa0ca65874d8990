namespace AlgoAcademy.Storefront.Pages;

/// <summary>A button for each other provider.</summary>
/// <param name="Providers">The providers.</param>
/// <param name="Verb">What the button says before the provider's name.</param>
/// <param name="ReturnUrl">Where to go afterwards.</param>
public sealed record ExternalFormsModel(IReadOnlyList<IdentityProvider> Providers, string Verb, string ReturnUrl);
