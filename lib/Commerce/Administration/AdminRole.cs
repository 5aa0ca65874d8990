using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce;

/// <summary>Who may run the shop. Given and taken on the machine itself, never by a page; asked of the database at every request.</summary>
public sealed class AdminRole(UserManager<ShopUser> users, ShopDb db, TimeProvider clock)
{
    /// <summary>The kind of claim that says what an account may do.</summary>
    public const string Claim = "shop-role";

    /// <summary>The role that runs the shop.</summary>
    public const string Admin = "Admin";

    /// <summary>Whether this account runs the shop now.</summary>
    public Task<bool> HasAsync(string userId, CancellationToken cancellation) =>
        db.UserClaims.AnyAsync(row => row.UserId == userId && row.ClaimType == Claim && row.ClaimValue == Admin, cancellation);

    /// <summary>Makes an account an admin.</summary>
    public async Task<AdminResult> GrantAsync(string email, string by, CancellationToken cancellation)
    {
        if (await users.FindByEmailAsync(email) is not { } user)
            return Unknown(email);
        if (await HasAsync(user.Id, cancellation))
            return new AdminResult.Refused($"{email} is an admin already.");
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        Throw(await users.AddClaimAsync(user, new Claim(Claim, Admin)));
        await LogAsync("admin.granted", user.Id, by, cancellation);
        await transaction.CommitAsync(cancellation);
        return new AdminResult.Done($"{email} is an admin now.");
    }

    /// <summary>Makes an admin an ordinary account again; its sessions end.</summary>
    public async Task<AdminResult> RevokeAsync(string email, string by, CancellationToken cancellation)
    {
        if (await users.FindByEmailAsync(email) is not { } user)
            return Unknown(email);
        if (!await HasAsync(user.Id, cancellation))
            return new AdminResult.Refused($"{email} is no admin.");
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        Throw(await users.RemoveClaimAsync(user, new Claim(Claim, Admin)));
        Throw(await users.UpdateSecurityStampAsync(user));
        await LogAsync("admin.revoked", user.Id, by, cancellation);
        await transaction.CommitAsync(cancellation);
        return new AdminResult.Done($"{email} is no admin any more.");
    }

    private static AdminResult.Refused Unknown(string email) => new($"There is no account with the address '{email}'; sign up first.");

    private static void Throw(IdentityResult result)
    {
        if (!result.Succeeded)
            throw new InvalidOperationException("The account must take the change; " + string.Join(' ', result.Errors.Select(error => error.Description)));
    }

    private Task<int> LogAsync(string action, string userId, string by, CancellationToken cancellation)
    {
        db.Audit.Add(AuditEntry.Of(clock.GetUtcNow(), action, userId, $"role {Admin}", new AdminAct(by, "asked for on the shop's machine")));
        return db.SaveChangesAsync(cancellation);
    }
}
