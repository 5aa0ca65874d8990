using Microsoft.AspNetCore.Identity;

namespace AlgoAcademy.Commerce;

/// <summary>Which passkeys the shop makes and takes.</summary>
internal static class PasskeyRules
{
    public static void Configure(IdentityPasskeyOptions options, Uri? site)
    {
        // Never from the Host header, which the caller writes.
        options.ServerDomain = site?.Host ?? "localhost";
        options.AuthenticatorTimeout = TimeSpan.FromMinutes(5);
        // The device asks for finger, face or code: the passkey is then both factors.
        options.UserVerificationRequirement = "required";
        // Kept on the device with the account's name: signing in needs no address typed.
        options.ResidentKeyRequirement = "required";
        options.ValidateOrigin = context => ValueTask.FromResult(
            !context.CrossOrigin && context.TopOrigin is null && Uri.TryCreate(context.Origin, UriKind.Absolute, out var origin) && IsOurs(origin, site));
    }

    private static bool IsOurs(Uri origin, Uri? site) => site is null
        ? origin is { Scheme: "http", Host: "localhost" }
        : origin.GetLeftPart(UriPartial.Authority) == site.GetLeftPart(UriPartial.Authority);
}
