using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce;

/// <summary>
/// Signs in by another provider's word. An account is found by the provider's issuer and subject, never by an address: whoever
/// can write somebody's address into an account elsewhere must not get into the account here (S5; ASVS 5.0, 6.8.1).
/// </summary>
public sealed class ExternalSignIn(SignInManager<ShopUser> signIn, SignInSessions sessions, ShopDb db, TimeProvider clock)
{
    private UserManager<ShopUser> Users => signIn.UserManager;

    /// <summary>Signs in, or makes an account when the provider vouches for an address that has none.</summary>
    public async Task<ExternalSignInResult> RunAsync(ExternalIdentity identity, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(identity);
        if (await Users.FindByLoginAsync(identity.Issuer, identity.Key) is { } known)
            return await StartAsync(known, cancellation);
        if (identity is not { Email: { Length: > 0 and <= 200 } email, EmailVerified: true })
            return ExternalSignInResult.AddressNotVouched;
        if (await Users.FindByEmailAsync(email) is not null)
            return ExternalSignInResult.AddressHasAccount;
        try
        {
            return await MakeAsync(identity, email, cancellation) is { } made
                ? await StartAsync(made, cancellation)
                : ExternalSignInResult.AddressNotVouched;
        }
        catch (DbUpdateException exception) when (UniqueViolation.Caused(exception))
        {
            // Somebody signed up with the address in this very moment.
            return ExternalSignInResult.AddressHasAccount;
        }
    }

    // Account and login together: an account without either way in would be lost to its owner.
    private async Task<ShopUser?> MakeAsync(ExternalIdentity identity, string email, CancellationToken cancellation)
    {
        var user = new ShopUser { UserName = email, Email = email, EmailConfirmed = true, CreatedAt = clock.GetUtcNow() };
        await using var turn = await db.Database.BeginTransactionAsync(cancellation);
        if (!(await Users.CreateAsync(user)).Succeeded
            || !(await Users.AddLoginAsync(user, new UserLoginInfo(identity.Issuer, identity.Key, identity.Provider))).Succeeded)
        {
            return null;
        }

        db.Audit.Add(AuditEntry.Of(clock.GetUtcNow(), "account.made", user.Id, $"by the word of {identity.Issuer}"));
        await db.SaveChangesAsync(cancellation);
        await turn.CommitAsync(cancellation);
        return user;
    }

    // The lock of a guesser of passwords does not stop it; an admin's does.
    private async Task<ExternalSignInResult> StartAsync(ShopUser user, CancellationToken cancellation)
    {
        if (!await signIn.CanSignInAsync(user) || user.LockoutEnd > clock.GetUtcNow().AddDays(1))
            return ExternalSignInResult.Disabled;
        await sessions.StartAsync(user, SignInProof.External, cancellation);
        return ExternalSignInResult.SignedIn;
    }
}
