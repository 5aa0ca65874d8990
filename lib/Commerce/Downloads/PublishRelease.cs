using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce;

/// <summary>Turns a stored bundle into a release buyers can download. Publishing the same bundle again changes nothing.</summary>
public sealed partial class PublishRelease(ShopDb db, CourseCatalog catalog, TimeProvider clock)
{
    /// <summary>Checks the draft and inserts its row.</summary>
    public async Task<PublishResult> RunAsync(ReleaseDraft draft, CancellationToken cancellation)
    {
        if (await FaultAsync(draft, cancellation) is { } fault)
            return new PublishResult.Refused(fault);
        var numbers = draft.Version.Split('.').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var existing = await db.Releases.FirstOrDefaultAsync(
            row => row.ProductId == draft.ProductId && row.Major == numbers[0] && row.Minor == numbers[1] && row.Patch == numbers[2],
            cancellation);
        if (existing is not null)
        {
            return existing.Sha256 == draft.Sha256
                ? new PublishResult.AlreadyPublished(existing)
                : new PublishResult.Refused(
                    $"{draft.ProductId} {draft.Version} is published with other bytes (SHA-256 {existing.Sha256}); give the new bundle a higher version.");
        }

        var now = clock.GetUtcNow();
        var release = new Release
        {
            Id = Guid.CreateVersion7(now),
            ProductId = draft.ProductId,
            Major = numbers[0],
            Minor = numbers[1],
            Patch = numbers[2],
            Sha256 = draft.Sha256,
            Size = draft.Size,
            LessonIds = string.Join(',', draft.LessonIds.Order(StringComparer.Ordinal)),
            PublishedAt = now,
        };
        db.Releases.Add(release);
        db.Audit.Add(AuditEntry.Of(now, "release.published", null, $"{release.ProductId} {release.Version}, SHA-256 {release.Sha256}"));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return new PublishResult.Published(release);
    }

    private async Task<string?> FaultAsync(ReleaseDraft draft, CancellationToken cancellation)
    {
        if (!await db.Products.AnyAsync(product => product.Id == draft.ProductId, cancellation))
            return $"The product must be one of the catalogue; was '{draft.ProductId}'.";
        if (!PlainVersion().IsMatch(draft.Version))
            return $"The version must be three plain numbers such as 1.0.0; was '{draft.Version}'.";
        if (!Sha256Hex().IsMatch(draft.Sha256))
            return $"The SHA-256 must be 64 lower-case hex digits; was '{draft.Sha256}'.";
        if (draft.Size <= 0)
            return $"The size must be above 0; was {draft.Size}.";
        return draft.LessonIds.FirstOrDefault(id => catalog.FindLesson(id) is null) is { } unknown
            ? $"Every lesson must be one of the catalogue; was '{unknown}'."
            : null;
    }

    [GeneratedRegex(@"^(0|[1-9][0-9]{0,8})\.(0|[1-9][0-9]{0,8})\.(0|[1-9][0-9]{0,8})\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PlainVersion();

    [GeneratedRegex(@"^[0-9a-f]{64}\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sha256Hex();
}
