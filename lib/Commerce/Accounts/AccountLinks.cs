using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce;

/// <summary>Writes the mails whose links confirm an address or set a new password. Nothing here tells the caller what was written.</summary>
public sealed class AccountLinks(UserManager<ShopUser> users, MailSettings mail, ShopDb db, TimeProvider clock)
{
    /// <summary>How long a link counts.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(1);

    /// <summary>To a new account: the link that confirms the address.</summary>
    public async Task SendConfirmAsync(ShopUser user, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(user);
        var link = LinkTo("confirm-email", user.Id, await users.GenerateEmailConfirmationTokenAsync(user));
        await SendAsync("confirm", user.Email!, ("Confirm your address", $"""
            Somebody, you we hope, signed up to AlgoAcademy with this address. To finish, open this link within an hour and enter the password you chose:

            {link}

            If it was not you, do nothing: without the link there is no account.
            """), cancellation);
    }

    /// <summary>To the owner of an account with whose address somebody signed up.</summary>
    public Task SendExistsAsync(string email, CancellationToken cancellation) => SendAsync("exists", email, ("You already have an AlgoAcademy account", $"""
        Somebody tried to make an account with your address. If it was you: you have one already, just sign in. If you forgot the password, set a new one:

        {new Uri(mail.Site, "forgot-password")}
        """), cancellation);

    /// <summary>The link that sets a new password.</summary>
    public async Task SendResetAsync(ShopUser user, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(user);
        var link = LinkTo("reset-password", user.Id, await users.GeneratePasswordResetTokenAsync(user));
        await SendAsync("reset", user.Email!, ("Set a new password", $"""
            Somebody, you we hope, asked for a new password for your AlgoAcademy account. To set it, open this link within an hour:

            {link}

            If it was not you, do nothing: your password stays as it is.
            """), cancellation);
    }

    private Uri LinkTo(string page, string userId, string token) =>
        new(mail.Site, $"{page}?user={Uri.EscapeDataString(userId)}&token={Uri.EscapeDataString(token)}");

    private async Task SendAsync(string kind, string to, (string Subject, string Body) text, CancellationToken cancellation)
    {
        var row = AccountMail.Slowed(kind, to, text, clock.GetUtcNow());
        if (await db.Outbox.AnyAsync(one => one.DedupeKey == row.DedupeKey, cancellation))
            return;
        db.Outbox.Add(row);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException exception) when (UniqueViolation.Caused(exception))
        {
            // One is on its way already.
            db.Entry(row).State = EntityState.Detached;
        }
    }
}
