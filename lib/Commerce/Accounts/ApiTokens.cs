using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce;

/// <summary>Makes, lists, checks and revokes the tokens scripts download with.</summary>
public sealed class ApiTokens(ShopDb db, TimeProvider clock)
{
    /// <summary>What every token begins with, so that a program that looks for leaked secrets knows one.</summary>
    public const string Prefix = "aat_";

    /// <summary>The most tokens an account may have at a time.</summary>
    public const int MostLive = 10;

    /// <summary>The longest name.</summary>
    public const int LongestName = 60;

    /// <summary>The lives to choose from, in days.</summary>
    public static IReadOnlyList<int> Lives { get; } = [30, 90, 365];

    private static readonly TimeSpan UseGrain = TimeSpan.FromMinutes(1);

    /// <summary>Makes a token that may download. The answer is the only place that ever has it whole.</summary>
    /// <param name="userId">Whose.</param>
    /// <param name="name">What its owner calls it.</param>
    /// <param name="days">Its life; one of <see cref="Lives"/>.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<MakeTokenResult> MakeAsync(string userId, string? name, int days, CancellationToken cancellation)
    {
        var called = name?.Trim() ?? string.Empty;
        if (called.Length is 0 or > LongestName || called.Any(char.IsControl))
            return new MakeTokenResult.Refused($"A token must have a name of 1 to {LongestName} characters, such as the machine it is for.");
        if (!Lives.Contains(days))
            return new MakeTokenResult.Refused($"A token must live {string.Join(", ", Lives)} days; was {days}.");
        var now = clock.GetUtcNow();
        if (await db.ApiTokens.CountAsync(row => row.UserId == userId && row.RevokedAt == null && row.ExpiresAt > now, cancellation) >= MostLive)
            return new MakeTokenResult.Refused($"You have {MostLive} tokens already. Revoke one that you no longer use.");

        var secret = Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var token = new ApiToken
        {
            Id = Guid.CreateVersion7(now),
            UserId = userId,
            Name = called,
            Hash = HashOf(secret),
            Scopes = ApiToken.DownloadScope,
            CreatedAt = now,
            ExpiresAt = now.AddDays(days),
        };
        db.ApiTokens.Add(token);
        db.Audit.Add(AuditEntry.Of(now, "token.made", userId, $"{token.Id} for {days} days"));
        await db.SaveChangesAsync(cancellation);
        return new MakeTokenResult.Made(token, secret);
    }

    /// <summary>An account's tokens that count or counted in the last 30 days, newest first.</summary>
    public async Task<IReadOnlyList<ApiToken>> OfAsync(string userId, CancellationToken cancellation)
    {
        var since = clock.GetUtcNow().AddDays(-30);
        return await db.ApiTokens.AsNoTracking()
            .Where(row => row.UserId == userId && row.ExpiresAt > since && (row.RevokedAt == null || row.RevokedAt > since))
            .OrderByDescending(row => row.CreatedAt).ToListAsync(cancellation);
    }

    /// <summary>Revokes a token of the user; false when there is none with this id.</summary>
    public async Task<bool> RevokeAsync(string userId, Guid id, CancellationToken cancellation)
    {
        if (await db.ApiTokens.FirstOrDefaultAsync(row => row.Id == id && row.UserId == userId, cancellation) is not { } token)
            return false;
        if (token.RevokedAt is null)
        {
            token.RevokedAt = clock.GetUtcNow();
            db.Audit.Add(AuditEntry.Of(clock.GetUtcNow(), "token.revoked", userId, $"{id}"));
            await db.SaveChangesAsync(cancellation);
        }

        return true;
    }

    /// <summary>What a shown token is worth; notes its use.</summary>
    public async Task<TokenCheck> CheckAsync(string shown, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(shown);
        // Found by its hash: how long the search takes tells nothing about the token.
        var hash = HashOf(shown);
        var now = clock.GetUtcNow();
        if (await db.ApiTokens.AsNoTracking().FirstOrDefaultAsync(row => row.Hash == hash, cancellation) is not { } token)
            return new TokenCheck.Refused("token_unknown", "This API token is not one of ours. Make one in your account under API tokens.");
        if (token.RevokedAt is not null)
            return new TokenCheck.Refused("token_revoked", $"The API token '{token.Name}' was revoked. Make a new one in your account under API tokens.");
        if (now >= token.ExpiresAt)
            return new TokenCheck.Refused("token_expired", $"The API token '{token.Name}' expired on {token.ExpiresAt:yyyy-MM-dd}. Make a new one in your account under API tokens.");
        // An admin's lock is for years; a guesser's is minutes, and must not stop the owner's scripts.
        if (await db.Users.AnyAsync(user => user.Id == token.UserId && user.LockoutEnd > now.AddDays(1), cancellation))
            return new TokenCheck.Refused("account_disabled", "This account is disabled. Write to the shop if you do not know why.");
        if (token.LastUsedAt is not { } last || now - last >= UseGrain)
            await db.ApiTokens.Where(row => row.Id == token.Id).ExecuteUpdateAsync(row => row.SetProperty(one => one.LastUsedAt, now), cancellation);
        return new TokenCheck.Valid(token);
    }

    private static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
