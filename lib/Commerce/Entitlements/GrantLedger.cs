using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce;

/// <summary>
/// Writes grants and what ends them, each with its audit row. Doing the same again changes nothing. Takes part in the caller's
/// transaction when there is one, else each call is one.
/// </summary>
public sealed class GrantLedger(ShopDb db, CourseCatalog catalog, TimeProvider clock)
{
    /// <summary>Writes a grant unless a live one of the same user, scope and source exists.</summary>
    public async Task<GrantResult> GrantAsync(GrantDraft draft, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(draft);
        if (FaultOf(draft) is { } fault)
            return new GrantResult.Refused(fault);
        if (await FindAsync(draft, cancellation) is { } existing)
            return new GrantResult.Unchanged(existing);
        var grant = New(draft);
        var audit = Audit("granted", grant, draft.Act);
        db.Grants.Add(grant);
        db.Audit.Add(audit);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return new GrantResult.Done(grant);
        }
        catch (DbUpdateException exception) when (UniqueViolation.Caused(exception))
        {
            // Someone else wrote it in the same moment: theirs counts.
            foreach (var line in db.ChangeTracker.Entries<GrantEvent>().Where(line => line.Entity.GrantId == grant.Id).ToList())
                line.State = EntityState.Detached;
            db.Entry(grant).State = EntityState.Detached;
            db.Entry(audit).State = EntityState.Detached;
            return new GrantResult.Unchanged(await FindAsync(draft, cancellation)
                ?? throw new InvalidOperationException($"The grant for {draft.SourceRef} was refused as a second one, but there is no first.", exception));
        }
    }

    /// <summary>Lets a grant rest.</summary>
    public Task<GrantResult> SuspendAsync(Guid grantId, GrantAct act, CancellationToken cancellation) =>
        ChangeAsync(grantId, "suspended", act, grant =>
        {
            if (grant.SuspendedAt is not null || grant.RevokedAt is not null)
                return false;
            (grant.SuspendedAt, grant.Reason) = (clock.GetUtcNow(), act.Reason);
            return true;
        }, cancellation);

    /// <summary>Ends a rest, or gives back what was taken back.</summary>
    public Task<GrantResult> RestoreAsync(Guid grantId, GrantAct act, CancellationToken cancellation) =>
        ChangeAsync(grantId, "restored", act, grant =>
        {
            if (grant.SuspendedAt is null && grant.RevokedAt is null)
                return false;
            (grant.SuspendedAt, grant.RevokedAt, grant.Reason) = (null, null, null);
            return true;
        }, cancellation);

    /// <summary>Takes a grant back.</summary>
    public Task<GrantResult> RevokeAsync(Guid grantId, GrantAct act, CancellationToken cancellation) =>
        ChangeAsync(grantId, "revoked", act, grant =>
        {
            if (grant.RevokedAt is not null)
                return false;
            (grant.RevokedAt, grant.Reason) = (clock.GetUtcNow(), act.Reason);
            return true;
        }, cancellation);

    private async Task<GrantResult> ChangeAsync(
        Guid grantId, string word, GrantAct act, Func<Grant, bool> change, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(act);
        if (await db.Grants.FirstOrDefaultAsync(row => row.Id == grantId, cancellation) is not { } grant)
            return new GrantResult.UnknownGrant(grantId);
        if (!change(grant))
            return new GrantResult.Unchanged(grant);
        db.Audit.Add(Audit(word, grant, act));
        await db.SaveChangesAsync(cancellation);
        return new GrantResult.Done(grant);
    }

    private Task<Grant?> FindAsync(GrantDraft draft, CancellationToken cancellation) => db.Grants.FirstOrDefaultAsync(
        row => row.UserId == draft.UserId && row.Scope == draft.Scope && row.ScopeId == draft.ScopeId
            && row.SourceRef == draft.SourceRef && row.RevokedAt == null,
        cancellation);

    private string? FaultOf(GrantDraft draft)
    {
        var known = draft.Scope switch
        {
            GrantScope.Module => catalog.FindModule(draft.ScopeId) is not null,
            GrantScope.Course => draft.ScopeId == catalog.CourseId,
            GrantScope.Tier => catalog.FindTier(draft.ScopeId) is not null,
            GrantScope.Lesson => catalog.FindLesson(draft.ScopeId) is not null,
            GrantScope.Bot => catalog.Bots.Any(bot => bot.Id == draft.ScopeId),
            _ => false,
        };
        if (!known)
            return $"The scope must name something of the catalogue; was {draft.Scope} '{draft.ScopeId}'.";
        if (draft.EndsAt is { } end && end <= (draft.StartsAt ?? clock.GetUtcNow()))
            return $"The end must be after the start; was {end:u}.";
        return draft.Source == GrantSource.Account ? "A grant that comes with every account is not written." : null;
    }

    private Grant New(GrantDraft draft)
    {
        var now = clock.GetUtcNow();
        return new()
        {
            Id = Guid.CreateVersion7(now),
            UserId = draft.UserId,
            Scope = draft.Scope,
            ScopeId = draft.ScopeId,
            Source = draft.Source,
            SourceRef = draft.SourceRef,
            StartsAt = draft.StartsAt ?? now,
            EndsAt = draft.EndsAt,
            UpdatesUntil = draft.UpdatesUntil,
            CreatedBy = draft.Act.By,
            EventId = draft.Act.EventId,
            CreatedAt = now,
        };
    }

    private AuditEntry Audit(string word, Grant grant, GrantAct act)
    {
        var caused = act.EventId is null ? "" : $", event {act.EventId}";
        return AuditEntry.Of(
            clock.GetUtcNow(), $"grant.{word}", grant.UserId,
            $"grant {grant.Id} of {grant.ScopeId} ({grant.Source} {grant.SourceRef}): {act.Reason}, by {act.By}{caused}");
    }
}
