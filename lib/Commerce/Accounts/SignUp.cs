using Microsoft.AspNetCore.Identity;

namespace AlgoAcademy.Commerce;

/// <summary>Makes an account and signs it in.</summary>
public sealed class SignUp(SignInSessions sessions, PasswordGate gate, UserManager<ShopUser> users, ShopDb db, TimeProvider clock)
{
    /// <summary>What is said whatever was wrong with the address.</summary>
    public const string AddressRefused = "We cannot make an account with this address. If it is yours already, sign in instead.";

    /// <summary>The faults to show; empty when the account was made and signed in.</summary>
    public async Task<IReadOnlyList<string>> RunAsync(string email, string password, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var user = new ShopUser { UserName = email, Email = email, CreatedAt = now };
        var result = await gate.RunAsync(() => users.CreateAsync(user, password), cancellation);
        if (result.Succeeded)
        {
            await sessions.StartAsync(user, SignInProof.Password, cancellation);
            return [];
        }

        // The stranger at the form gets the same words for a taken and for an unusable address; the owner gets a mail.
        if (result.Errors.Any(error => error.Code is "DuplicateEmail" or "DuplicateUserName"))
            await TellOwnerAsync(email, now, cancellation);
        return [.. result.Errors
            .Select(error => error.Code.StartsWith("Password", StringComparison.Ordinal) ? error.Description : AddressRefused)
            .Distinct(StringComparer.Ordinal)];
    }

    private async Task TellOwnerAsync(string email, DateTimeOffset now, CancellationToken cancellation)
    {
        // At most one such mail a day and address.
        var key = $"signup-again:{email.ToUpperInvariant()}:{now:yyyyMMdd}";
        db.ChangeTracker.Clear();
        db.Outbox.Add(new OutboxMail
        {
            Id = Guid.CreateVersion7(now),
            DedupeKey = key,
            To = email,
            Subject = "You already have an AlgoAcademy account",
            Body = "Someone tried to make an account with your address. If it was you: you have one already, just sign in.",
            CreatedAt = now,
        });
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (Microsoft.EntityFrameworkCore.DbUpdateException exception) when (UniqueViolation.Caused(exception))
        {
            db.ChangeTracker.Clear();
        }
    }
}
