using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce;

/// <summary>Money that belongs to nobody we know: kept until it is matched to an account or paid back, never dropped (W12).</summary>
public sealed class OrphanPayment
{
    /// <summary>The row's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The payment provider.</summary>
    public required string Provider { get; init; }

    /// <summary>The provider's id of the session, subscription or payment; unique per provider.</summary>
    public required string ProviderRef { get; init; }

    /// <summary>The key of the price it paid; null when that is not known.</summary>
    public string? LookupKey { get; init; }

    /// <summary>The address the payer gave; null when none was told.</summary>
    public string? Email { get; init; }

    /// <summary>Why it could not be matched.</summary>
    public required string Reason { get; init; }

    /// <summary>When it was found (UTC).</summary>
    public required DateTimeOffset FoundAt { get; init; }

    /// <summary>The account it was matched to; null while it waits.</summary>
    public string? AssignedTo { get; set; }

    /// <summary>When it was matched or paid back (UTC).</summary>
    public DateTimeOffset? ResolvedAt { get; set; }

    /// <summary>Adds the row to the caller's transaction unless it is there.</summary>
    internal static async Task AddAsync(ShopDb db, Facts facts, DateTimeOffset now, CancellationToken cancellation)
    {
        if (await db.Orphans.AnyAsync(row => row.Provider == facts.Provider && row.ProviderRef == facts.ProviderRef, cancellation))
            return;
        db.Orphans.Add(new OrphanPayment
        {
            Id = Guid.CreateVersion7(now),
            Provider = facts.Provider,
            ProviderRef = facts.ProviderRef,
            LookupKey = facts.LookupKey,
            Email = facts.Email,
            Reason = facts.Reason,
            FoundAt = now,
        });
        db.Audit.Add(AuditEntry.Of(now, "payment.orphan", null, facts.Reason));
    }

    /// <summary>What is known of it.</summary>
    internal sealed record Facts(string Provider, string ProviderRef, string? LookupKey, string? Email, string Reason);
}
