using System.Security.Cryptography;
using System.Text;

namespace AlgoAcademy.Commerce;

/// <summary>Who somebody is by another provider's word, after its signature was checked.</summary>
/// <param name="Issuer">The provider's own name for itself; a subject counts at its issuer only.</param>
/// <param name="Provider">What people call the provider.</param>
/// <param name="Subject">The person's id at the provider; it never changes and is never given to another.</param>
/// <param name="Email">The address the provider knows; null when it told none. It names nobody here.</param>
/// <param name="EmailVerified">Whether the provider says that the address is the person's.</param>
public sealed record ExternalIdentity(string Issuer, string Provider, string Subject, string? Email, bool EmailVerified)
{
    private const int LongestKey = 128;

    /// <summary>The subject as it is kept; one longer than the column is kept by its SHA-256.</summary>
    public string Key => Subject.Length <= LongestKey ? Subject : "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Subject)));
}
