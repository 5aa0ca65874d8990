using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace AlgoAcademy.Commerce;

/// <summary>Makes and reads download tokens: release, user and expiry, encrypted and authenticated with the shop's keys.</summary>
public sealed class DownloadTokens(IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>How long a link works.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    private readonly IDataProtector _protector = protection.CreateProtector("AlgoAcademy.DownloadLink.v1");

    /// <summary>A token for this user and release that works from now for <see cref="Life"/>.</summary>
    public (string Token, DateTimeOffset ExpiresAt) Make(string userId, Guid releaseId)
    {
        var expires = clock.GetUtcNow() + Life;
        var text = string.Create(CultureInfo.InvariantCulture, $"{releaseId:N}|{expires.ToUnixTimeMilliseconds()}|{userId}");
        return (_protector.Protect(text), expires);
    }

    /// <summary>What a token says; null when it is not ours, was altered, or has expired.</summary>
    public (string UserId, Guid ReleaseId)? Read(string token)
    {
        string text;
        try
        {
            text = _protector.Unprotect(token);
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException)
        {
            return null;
        }

        var parts = text.Split('|', 3);
        var expires = DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(parts[1], CultureInfo.InvariantCulture));
        return clock.GetUtcNow() < expires ? (parts[2], Guid.ParseExact(parts[0], "N")) : null;
    }
}
