using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce;

/// <summary>Brings money of nobody to its owner: a person of the shop decides, the shop suggests by address.</summary>
public sealed class ResolveOrphan(
    ShopDb db, IPaymentGateway gateway, GrantEntitlement grant, SyncSubscription subscription, TimeProvider clock)
{
    /// <summary>What waits, each with the account that has the payer's address; null when none has.</summary>
    public async Task<IReadOnlyList<OrphanSuggestion>> WaitingAsync(CancellationToken cancellation)
    {
        var waiting = await db.Orphans.AsNoTracking().Where(row => row.ResolvedAt == null).OrderBy(row => row.FoundAt).ToListAsync(cancellation);
        var suggestions = new List<OrphanSuggestion>();
        foreach (var row in waiting)
        {
            var address = row.Email?.ToUpperInvariant();
            var user = address is null ? null
                : await db.Users.Where(candidate => candidate.NormalizedEmail == address).Select(candidate => candidate.Id).FirstOrDefaultAsync(cancellation);
            suggestions.Add(new OrphanSuggestion(row, user));
        }

        return suggestions;
    }

    /// <summary>Gives the payment to an account, and the account what was paid for.</summary>
    /// <param name="orphanId">The payment.</param>
    /// <param name="owner">Whose it is, and which product it paid; a subscription knows its product itself.</param>
    /// <param name="actor">Who decided it, for the audit.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<OrphanResult> AssignAsync(Guid orphanId, OrphanOwner owner, string actor, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var row = await db.Orphans.FirstOrDefaultAsync(known => known.Id == orphanId && known.ResolvedAt == null, cancellation);
        if (row is null)
            return new OrphanResult.NotWaiting();
        if (!await db.Users.AnyAsync(user => user.Id == owner.UserId, cancellation))
            return new OrphanResult.Unknown($"There is no account '{owner.UserId}'.");
        var now = clock.GetUtcNow();
        if (row.LookupKey is null && await GrantProductAsync(row, owner, now, cancellation) is { } fault)
            return fault;
        (row.AssignedTo, row.ResolvedAt) = (owner.UserId, now);
        db.Audit.Add(AuditEntry.Of(now, "payment.assigned", owner.UserId, $"{row.ProviderRef} by {actor}"));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        if (row.LookupKey is not null)
            await subscription.RunAsync(row.ProviderRef, cause: null, failedInvoice: null, cancellation);
        return new OrphanResult.Assigned();
    }

    private async Task<OrphanResult?> GrantProductAsync(OrphanPayment row, OrphanOwner owner, DateTimeOffset now, CancellationToken cancellation)
    {
        var product = await db.Products.FirstOrDefaultAsync(known => known.Id == owner.ProductId && known.Kind != ProductKind.Tier, cancellation);
        var price = product is null ? null
            : await db.Prices.FirstOrDefaultAsync(known => known.ProductId == product.Id && known.RetiredAt == null, cancellation);
        if (product is null || price is null)
            return new OrphanResult.Unknown($"There is no product '{owner.ProductId}' to give for it.");
        var id = Guid.CreateVersion7(now);
        var line = new OrderLine
        {
            Id = Guid.CreateVersion7(now),
            OrderId = id,
            ProductId = product.Id,
            PriceId = price.Id,
            Title = product.Title,
            AmountMinor = price.AmountMinor,
            Currency = price.Currency,
        };
        var order = new Order
        {
            Id = id,
            UserId = owner.UserId,
            ProductId = product.Id,
            State = OrderState.Paid,
            AmountMinor = line.AmountMinor,
            Currency = line.Currency,
            Provider = gateway.Provider,
            ProviderRef = "orphan:" + row.ProviderRef,
            PaymentRef = row.ProviderRef.StartsWith("pi_", StringComparison.Ordinal) ? row.ProviderRef : null,
            CreatedAt = now,
            PaidAt = now,
            Lines = [line],
        };
        db.Orders.Add(order);
        await db.SaveChangesAsync(cancellation);
        await grant.RunAsync(order, line, now, cancellation);
        return null;
    }
}
