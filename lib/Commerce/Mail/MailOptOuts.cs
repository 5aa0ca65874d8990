using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce;

/// <summary>
/// Who wants no mail about new versions. It is said on the account page, or by the link in such a mail, which needs no
/// sign-in, says nothing but whose it is, and never expires: an old mail must still be able to end the mails.
/// </summary>
public sealed class MailOptOuts(ShopDb db, IDataProtectionProvider protection, TimeProvider clock)
{
    private readonly IDataProtector _protector = protection.CreateProtector("AlgoAcademy.Unsubscribe.v1");

    /// <summary>Whether a user is told about new versions.</summary>
    public async Task<bool> WantsAsync(string userId, CancellationToken cancellation) =>
        !await db.Set<MailOptOut>().AnyAsync(row => row.UserId == userId, cancellation);

    /// <summary>Sets whether a user is told about new versions. Saying it again changes nothing.</summary>
    /// <returns>False when there is no such account.</returns>
    public async Task<bool> SetAsync(string userId, bool wants, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (!await db.Users.AnyAsync(user => user.Id == userId, cancellation))
            return false;
        var row = await db.Set<MailOptOut>().FirstOrDefaultAsync(known => known.UserId == userId, cancellation);
        if (wants && row is not null)
            db.Remove(row);
        if (!wants && row is null)
            db.Add(new MailOptOut { UserId = userId, Since = clock.GetUtcNow() });
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    /// <summary>The token of a user's link.</summary>
    public string TokenOf(string userId) => WebEncoders.Base64UrlEncode(_protector.Protect(Encoding.UTF8.GetBytes(userId)));

    /// <summary>Whose link a token is of; null when it is not ours.</summary>
    public string? Read(string? token)
    {
        try
        {
            return token is null ? null : Encoding.UTF8.GetString(_protector.Unprotect(WebEncoders.Base64UrlDecode(token)));
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
