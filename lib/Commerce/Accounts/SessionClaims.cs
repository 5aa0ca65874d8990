using System.Globalization;
using System.Security.Claims;

namespace AlgoAcademy.Commerce;

/// <summary>What a request knows of its session. The claims are set anew from the database at each request.</summary>
public static class SessionClaims
{
    /// <summary>The session's id.</summary>
    public const string Id = "aa:session";

    /// <summary>When the person last showed to be the owner, in Unix seconds.</summary>
    public const string ProvedAt = "aa:proved-at";

    /// <summary>When that was by passkey, in Unix seconds; absent when it never was.</summary>
    public const string PasskeyAt = "aa:passkey-at";

    /// <summary>The id of a visitor's session; null for one without.</summary>
    public static Guid? IdOf(ClaimsPrincipal visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return Guid.TryParse(visitor.FindFirstValue(Id), out var id) ? id : null;
    }

    /// <summary>Whether the visitor showed to be the owner within this time.</summary>
    public static bool ProvedWithin(ClaimsPrincipal visitor, TimeSpan time, DateTimeOffset now) => Within(visitor, ProvedAt, time, now);

    /// <summary>Whether the visitor did so by passkey.</summary>
    public static bool PasskeyWithin(ClaimsPrincipal visitor, TimeSpan time, DateTimeOffset now) => Within(visitor, PasskeyAt, time, now);

    /// <summary>Puts what is known of the session in the place of what the cookie said.</summary>
    internal static void Set(ClaimsPrincipal visitor, SignInSession session)
    {
        var identity = (ClaimsIdentity)visitor.Identity!;
        foreach (var old in identity.Claims.Where(claim => claim.Type is Id or ProvedAt or PasskeyAt).ToList())
            identity.RemoveClaim(old);
        identity.AddClaims(Of(session));
    }

    /// <summary>The claims of a session.</summary>
    internal static IEnumerable<Claim> Of(SignInSession session)
    {
        yield return new Claim(Id, session.Id.ToString());
        yield return new Claim(ProvedAt, Seconds(session.ProvedAt));
        if (session.PasskeyAt is { } passkey)
            yield return new Claim(PasskeyAt, Seconds(passkey));
    }

    private static string Seconds(DateTimeOffset at) => at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    private static bool Within(ClaimsPrincipal visitor, string type, TimeSpan time, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return long.TryParse(visitor.FindFirstValue(type), CultureInfo.InvariantCulture, out var at)
            && now - DateTimeOffset.FromUnixTimeSeconds(at) <= time;
    }
}
