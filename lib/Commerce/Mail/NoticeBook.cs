using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce;

/// <summary>Adds notices to the outbox, each once: those whose key is there are left out.</summary>
internal static class NoticeBook
{
    private const int KeysPerQuestion = 500;

    /// <summary>Writes the notices that are new, in the caller's transaction or one of their own.</summary>
    /// <returns>How many were new.</returns>
    public static async Task<int> AddNewAsync(ShopDb db, IReadOnlyCollection<OutboxMail> notices, CancellationToken cancellation)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var keys in notices.Select(mail => mail.DedupeKey).Chunk(KeysPerQuestion))
            known.UnionWith(await db.Outbox.Where(mail => keys.Contains(mail.DedupeKey)).Select(mail => mail.DedupeKey).ToListAsync(cancellation));
        var added = notices.Where(mail => known.Add(mail.DedupeKey)).ToList();
        db.Outbox.AddRange(added);
        await db.SaveChangesAsync(cancellation);
        return added.Count;
    }
}
