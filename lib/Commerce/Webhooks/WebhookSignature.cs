using System.Text;
using Stripe;

namespace AlgoAcademy.Commerce;

/// <summary>Checks that a body was signed by the provider within the last five minutes.</summary>
public static class WebhookSignature
{
    /// <summary>How far a signature's time may lie from ours, either way.</summary>
    public const int ToleranceSeconds = 300;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The body as text when it is signed, else null with the reason.</summary>
    /// <param name="body">The bytes exactly as they came.</param>
    /// <param name="header">The Stripe-Signature header; null when there was none.</param>
    /// <param name="secrets">The secrets it may be signed with.</param>
    /// <param name="now">Our time (UTC).</param>
    public static (string? Text, string Reason) Check(byte[] body, string? header, IReadOnlyList<string> secrets, DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(header))
            return (null, "the Stripe-Signature header is missing");
        string text;
        try
        {
            text = StrictUtf8.GetString(body);
        }
        catch (DecoderFallbackException)
        {
            return (null, "the body is not UTF-8");
        }

        var reason = "no webhook secret is configured";
        foreach (var secret in secrets)
        {
            reason = Fault(text, header, secret, now);
            if (reason.Length == 0)
                return (text, reason);
        }

        return (null, reason);
    }

    // A signed header with a time that is no number makes the SDK throw Format- or OverflowException.
    private static string Fault(string text, string header, string secret, DateTimeOffset now)
    {
        try
        {
            EventUtility.ValidateSignature(text, header, secret, ToleranceSeconds, now.ToUnixTimeSeconds());
            return string.Empty;
        }
        catch (Exception exception) when (exception is StripeException or FormatException or OverflowException)
        {
            return exception.Message;
        }
    }
}
