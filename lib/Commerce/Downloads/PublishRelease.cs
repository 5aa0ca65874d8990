using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce;

/// <summary>
/// Turns a bundle into a release buyers can download, in three steps: a draft, then the upload with its check (not here),
/// then the release. What dies between them leaves a draft that nobody is offered. Publishing the same bundle again changes nothing.
/// </summary>
public sealed partial class PublishRelease(ShopDb db, CourseCatalog catalog, TimeProvider clock)
{
    /// <summary>Checks a draft and notes it. An earlier draft of the version that never became a release is replaced.</summary>
    public async Task<PublishResult> DraftAsync(ReleaseDraft draft, CancellationToken cancellation)
    {
        if (await FaultAsync(draft, cancellation) is { } fault)
            return new PublishResult.Refused(fault);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var release = Begin(draft);
        var known = await db.Releases.IgnoreQueryFilters().FirstOrDefaultAsync(
            row => row.ProductId == release.ProductId && row.Major == release.Major && row.Minor == release.Minor
                && row.Patch == release.Patch && row.Pre == release.Pre,
            cancellation);
        if (known is { State: ReleaseState.Published })
        {
            return known.Sha256 == draft.Sha256
                ? new PublishResult.AlreadyPublished(known)
                : new PublishResult.Refused(
                    $"{draft.ProductId} {draft.Version} is published with other bytes (SHA-256 {known.Sha256}); give the new bundle a higher version.");
        }

        if (known is not null)
        {
            db.Releases.Remove(known);
            await db.SaveChangesAsync(cancellation);
        }

        db.Releases.Add(release);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return new PublishResult.Drafted(release);
    }

    /// <summary>Makes a draft a release. The caller has seen the bundle in the store with this digest and size.</summary>
    public async Task<PublishResult> CompleteAsync(Guid releaseId, string storedSha256, long storedSize, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var release = await db.Releases.IgnoreQueryFilters().FirstOrDefaultAsync(row => row.Id == releaseId, cancellation);
        if (release is null)
            return new PublishResult.Refused("Another upload of the same version took this one's place; publish again.");
        if (release.State == ReleaseState.Published)
            return new PublishResult.AlreadyPublished(release);
        if (release.Sha256 != storedSha256 || release.Size != storedSize)
        {
            return new PublishResult.Refused(
                $"{release.ProductId} {release.Version} must be stored with {release.Size} bytes of SHA-256 {release.Sha256}; the store has {storedSize} of {storedSha256}. Publish again.");
        }

        var now = clock.GetUtcNow();
        release.State = ReleaseState.Published;
        release.PublishedAt = now;
        db.Audit.Add(AuditEntry.Of(now, "release.published", null, $"{release.ProductId} {release.Version}, SHA-256 {release.Sha256}"));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return new PublishResult.Published(release);
    }

    /// <summary>Both steps for a bundle that lies in the store already and was checked there.</summary>
    public async Task<PublishResult> RunAsync(ReleaseDraft draft, CancellationToken cancellation) =>
        await DraftAsync(draft, cancellation) is var noted && noted is PublishResult.Drafted { Release: var release }
            ? await CompleteAsync(release.Id, draft.Sha256, draft.Size, cancellation)
            : noted;

    private Release Begin(ReleaseDraft draft)
    {
        if (!ReleaseVersion.TryParse(draft.Version, out var version))
            throw new InvalidOperationException($"A draft must be checked before it is noted; its version was '{draft.Version}'.");
        var now = clock.GetUtcNow();
        return new Release
        {
            Id = Guid.CreateVersion7(now),
            ProductId = draft.ProductId,
            Major = (int)version.Major,
            Minor = (int)version.Minor,
            Patch = (int)version.Patch,
            Pre = version.Prerelease,
            Channel = version.IsPrerelease || draft.PreviewOnly ? ReleaseChannel.Preview : ReleaseChannel.Stable,
            Sha256 = draft.Sha256,
            Size = draft.Size,
            LessonIds = string.Join(',', draft.LessonIds.Order(StringComparer.Ordinal)),
            Changelog = draft.Changelog,
            PublishedAt = now,
        };
    }

    private async Task<string?> FaultAsync(ReleaseDraft draft, CancellationToken cancellation)
    {
        if (!await db.Products.AnyAsync(product => product.Id == draft.ProductId, cancellation))
            return $"The product must be one of the catalogue; was '{draft.ProductId}'.";
        if (!ReleaseVersion.TryParse(draft.Version, out _))
            return $"The version must be strict SemVer 2 in lower case without build metadata, such as 1.0.0 or 1.1.0-rc.1; was '{draft.Version}'.";
        if (!Sha256Hex().IsMatch(draft.Sha256))
            return $"The SHA-256 must be 64 lower-case hex digits; was '{draft.Sha256}'.";
        if (draft.Size <= 0)
            return $"The size must be above 0; was {draft.Size}.";
        return draft.LessonIds.FirstOrDefault(id => catalog.FindLesson(id) is null) is { } unknown
            ? $"Every lesson must be one of the catalogue; was '{unknown}'."
            : null;
    }

    [GeneratedRegex(@"^[0-9a-f]{64}\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sha256Hex();
}
