using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce;

/// <summary>Takes a product's next signed index; never an older one. The caller has verified its signature.</summary>
public sealed class PublishIndex(ShopDb db, TimeProvider clock)
{
    /// <summary>Keeps an index. The very same again changes nothing.</summary>
    /// <returns>Null when it is kept; else why it is not.</returns>
    public async Task<string?> RunAsync(UpdateIndex index, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(index);
        if (!await db.Products.AnyAsync(product => product.Id == index.ProductId, cancellation))
            return $"The product must be one of the catalogue; was '{index.ProductId}'.";
        var indexes = db.Set<UpdateIndex>();
        var kept = await indexes.FirstOrDefaultAsync(row => row.ProductId == index.ProductId, cancellation);
        if (kept is not null && kept.Bytes.AsSpan().SequenceEqual(index.Bytes))
            return null;
        if (kept is not null && kept.Sequence >= index.Sequence)
            return $"The index of {index.ProductId} must have a number above {kept.Sequence}; was {index.Sequence}. Make it from the newest one.";
        if (index.ExpiresAt <= clock.GetUtcNow())
            return $"The index of {index.ProductId} must not be past its date; it ended {index.ExpiresAt:u}.";
        if (kept is null)
            indexes.Add(index);
        else
            (kept.Sequence, kept.Bytes, kept.Signature, kept.ExpiresAt) = (index.Sequence, index.Bytes, index.Signature, index.ExpiresAt);
        db.Audit.Add(AuditEntry.Of(clock.GetUtcNow(), "index.published", null, FormattableString.Invariant($"{index.ProductId} number {index.Sequence}")));
        await db.SaveChangesAsync(cancellation);
        return null;
    }

    /// <summary>The index of a product; null when there is none.</summary>
    public Task<UpdateIndex?> FindAsync(string productId, CancellationToken cancellation) =>
        db.Set<UpdateIndex>().AsNoTracking().FirstOrDefaultAsync(row => row.ProductId == productId, cancellation);
}
