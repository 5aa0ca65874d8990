using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce;

/// <summary>
/// Tells, three days before, that access ends: a plan that was cancelled or whose bill is unpaid, a gift, a trial. A plan that
/// renews ends nothing, and neither does a grant beside which another one goes on.
/// </summary>
public sealed class TellEndings(ShopDb db, MailSettings settings, TimeProvider clock)
{
    /// <summary>How long before the end.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromDays(3);

    /// <summary>Writes the mails that are due.</summary>
    /// <returns>How many were new.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var soon = now + Ahead;
        var ending = await db.Grants.AsNoTracking().Where(grant =>
                grant.RevokedAt == null && grant.SuspendedAt == null && grant.EndsAt > now && grant.EndsAt <= soon).ToListAsync(cancellation);
        var notices = new List<OutboxMail>();
        foreach (var grant in ending)
        {
            if (await db.Users.Where(user => user.Id == grant.UserId).Select(user => user.Email).FirstOrDefaultAsync(cancellation) is { } email
                && await EndsAsync(grant, cancellation))
            {
                notices.Add(Notice(grant, email, await TitleAsync(grant, cancellation)));
            }
        }

        return await NoticeBook.AddNewAsync(db, notices, cancellation);
    }

    private async Task<bool> EndsAsync(Grant grant, CancellationToken cancellation)
    {
        if (grant.Source == GrantSource.Subscription
            && !await db.Subscriptions.AnyAsync(row => row.ProviderRef == grant.SourceRef && (row.CancelAt != null || row.Status == SubscriptionStatus.PastDue), cancellation))
        {
            return false;
        }

        return !await db.Grants.AnyAsync(other => other.UserId == grant.UserId && other.Id != grant.Id && other.Scope == grant.Scope
            && (other.ScopeId == grant.ScopeId || grant.Scope == GrantScope.Tier) && other.RevokedAt == null && other.SuspendedAt == null
            && (other.EndsAt == null || other.EndsAt > grant.EndsAt), cancellation);
    }

    private async Task<string> TitleAsync(Grant grant, CancellationToken cancellation) =>
        (await db.Products.AsNoTracking().Where(product => product.Kind != ProductKind.Bundle).ToListAsync(cancellation))
            .Find(product => GrantEntitlement.ScopeOf(product) == grant.Scope && product.ScopeId == grant.ScopeId)?.Title ?? grant.ScopeId;

    private OutboxMail Notice(Grant grant, string email, string title)
    {
        var now = clock.GetUtcNow();
        return new OutboxMail
        {
            Id = Guid.CreateVersion7(now),
            DedupeKey = $"access-ending:{grant.Id:N}:{grant.EndsAt:yyyyMMdd}",
            To = email,
            Subject = $"Your access to {title} ends on {grant.EndsAt:yyyy-MM-dd}",
            Body = $"""
                Your access to {title} ends on {grant.EndsAt:yyyy-MM-dd HH:mm} UTC.

                What you have done stays: your progress and what you bought once are yours in any case. To go on, look under your account: {new Uri(settings.Site, "account")}
                """,
            CreatedAt = now,
        };
    }
}
