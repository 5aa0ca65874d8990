using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce;

/// <summary>The browsers that are signed in: every way of signing in ends here, and every session can be ended from any other.</summary>
public sealed class SignInSessions(SignInManager<ShopUser> signIn, ShopDb db, SessionRows rows, TimeProvider clock)
{
    /// <summary>No session is older than this, however much it is used.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(14);

    /// <summary>A session nobody uses ends after this.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromDays(7);

    private static readonly TimeSpan SeenGrain = TimeSpan.FromMinutes(5);

    /// <summary>Signs in with a new session; the one this browser had ends (ASVS 5.0, 7.2.4).</summary>
    public async Task StartAsync(ShopUser user, SignInProof proof, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(user);
        var now = clock.GetUtcNow();
        if (SessionClaims.IdOf(signIn.Context.User) is { } before)
            await EndAsync(row => row.Id == before, cancellation);
        var session = new SignInSession
        {
            Id = Guid.CreateVersion7(now),
            UserId = user.Id,
            Browser = BrowserName.Of(signIn.Context.Request.Headers.UserAgent.ToString()),
            StartedAt = now,
            LastSeenAt = now,
            ProvedAt = now,
            PasskeyAt = proof == SignInProof.Passkey ? now : null,
        };
        db.SignInSessions.Add(session);
        db.Audit.Add(AuditEntry.Of(now, "session.started", user.Id, $"by {proof}"));
        await db.SaveChangesAsync(cancellation);
        await IssueAsync(user, session);
    }

    /// <summary>
    /// Whether the session of this visitor still counts, and the account's stamp is the one the cookie was made with; if so, the
    /// visitor carries what is known of the session.
    /// </summary>
    public async Task<bool> CheckAsync(Guid id, string stamp, ClaimsPrincipal visitor, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        var now = clock.GetUtcNow();
        if (await rows.FindAsync(db, id, cancellation) is not { } row || row.Stamp != stamp
            || row.Session is not { } session || session.UserId != visitor.FindFirstValue(ClaimTypes.NameIdentifier) || !IsLive(session, now))
        {
            return false;
        }

        if (now - session.LastSeenAt >= SeenGrain)
            await db.SignInSessions.Where(one => one.Id == id).ExecuteUpdateAsync(update => update.SetProperty(one => one.LastSeenAt, now), cancellation);
        SessionClaims.Set(visitor, session);
        return true;
    }

    /// <summary>Notes that the person at this session has just shown again to be the owner.</summary>
    public async Task ProveAsync(SignInProof proof, CancellationToken cancellation)
    {
        if (SessionClaims.IdOf(signIn.Context.User) is not { } id)
            return;
        var now = clock.GetUtcNow();
        await db.SignInSessions.Where(row => row.Id == id).ExecuteUpdateAsync(row => row.SetProperty(one => one.ProvedAt, now), cancellation);
        if (proof == SignInProof.Passkey)
            await db.SignInSessions.Where(row => row.Id == id).ExecuteUpdateAsync(row => row.SetProperty(one => one.PasskeyAt, now), cancellation);
    }

    /// <summary>An account's running sessions, the newest first.</summary>
    public async Task<IReadOnlyList<SignInSession>> OfAsync(string userId, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var open = await db.SignInSessions.AsNoTracking().Where(row => row.UserId == userId && row.EndedAt == null)
            .OrderByDescending(row => row.StartedAt).ToListAsync(cancellation);
        return [.. open.Where(row => IsLive(row, now))];
    }

    /// <summary>Ends one session of an account.</summary>
    public Task EndAsync(string userId, Guid id, CancellationToken cancellation) =>
        EndAsync(row => row.Id == id && row.UserId == userId, cancellation);

    /// <summary>Ends every session of an account but this browser's, which goes on under a new stamp.</summary>
    public async Task EndOthersAsync(ShopUser user, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(user);
        var here = SessionClaims.IdOf(signIn.Context.User) ?? Guid.Empty;
        await EndAsync(row => row.UserId == user.Id && row.Id != here, cancellation);
        if (await db.SignInSessions.AsNoTracking().FirstOrDefaultAsync(row => row.Id == here && row.UserId == user.Id, cancellation) is { } session)
            await IssueAsync(user, session);
    }

    /// <summary>Ends every session of an account.</summary>
    public Task EndAllAsync(string userId, CancellationToken cancellation) => EndAsync(row => row.UserId == userId, cancellation);

    /// <summary>Ends this browser's session.</summary>
    public async Task LeaveAsync(CancellationToken cancellation)
    {
        if (SessionClaims.IdOf(signIn.Context.User) is { } id)
            await EndAsync(row => row.Id == id, cancellation);
        await signIn.Context.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    private static bool IsLive(SignInSession session, DateTimeOffset now) =>
        session.EndedAt is null && now - session.StartedAt < Life && now - session.LastSeenAt < Idle;

    private Task<int> EndAsync(System.Linq.Expressions.Expression<Func<SignInSession, bool>> which, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        return db.SignInSessions.Where(which).Where(row => row.EndedAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.EndedAt, now), cancellation);
    }

    // The cookie dies with the session, not fourteen days after it was last renewed.
    private Task IssueAsync(ShopUser user, SignInSession session) => signIn.SignInWithClaimsAsync(
        user,
        new AuthenticationProperties { IsPersistent = true, IssuedUtc = clock.GetUtcNow(), ExpiresUtc = session.StartedAt + Life },
        SessionClaims.Of(session));
}
