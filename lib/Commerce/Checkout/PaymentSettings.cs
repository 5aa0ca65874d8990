namespace AlgoAcademy.Commerce;

/// <summary>Which payment provider the shop uses, and with what.</summary>
/// <param name="TestCheckout">True: the built-in test checkout; false: Stripe.</param>
/// <param name="SecretKey">Stripe's secret key; null with the test checkout.</param>
/// <param name="WebhookSecrets">The secrets a webhook may be signed with: one, or two while one is being replaced.</param>
/// <param name="LiveMode">Whether real money is expected.</param>
/// <param name="ApiBase">Where Stripe answers; null for Stripe itself.</param>
public sealed record PaymentSettings(
    bool TestCheckout,
    string? SecretKey,
    IReadOnlyList<string> WebhookSecrets,
    bool LiveMode,
    Uri? ApiBase = null);
