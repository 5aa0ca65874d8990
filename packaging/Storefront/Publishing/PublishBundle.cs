using System.Text.RegularExpressions;
using AlgoAcademy.Bundles;
using AlgoAcademy.Commerce;

namespace AlgoAcademy.Storefront;

/// <summary>Verify, store, release: in this order, so that a row never names a bundle that is not there.</summary>
public sealed partial class PublishBundle(PublishRelease publish, IBundleStore store, TrustedKeys trusted)
{
    /// <summary>What changed, in Markdown.</summary>
    public string Changelog { get; init; } = "";

    /// <summary>Publishes a zip as this version of a product.</summary>
    public async Task<PublishResult> RunAsync(string product, string version, string path, CancellationToken cancellation)
    {
        if (!BundleVersion.TryParse(version, out var parsed, out var fault))
            return new PublishResult.Refused(fault);
        if (!File.Exists(path))
            return new PublishResult.Refused($"--bundle must name a zip; there is no file {path}.");
        await using var zip = File.OpenRead(path);
        var verification = BundleVerifier.Require(new BundleVerifier(trusted).VerifyZip(zip), product, parsed);
        if (verification is not Verification.Verified { Manifest: var manifest })
        {
            var refusals = ((Verification.Refused)verification).Refusals;
            return new PublishResult.Refused("The bundle does not verify: " + string.Join(' ', refusals.Select(refusal => refusal.Message)));
        }

        zip.Position = 0;
        if (ShownContent.FaultsOf(zip) is { Count: > 0 } faults)
            return new PublishResult.Refused("The shop could not show the bundle: " + string.Join(' ', faults));
        zip.Position = 0;
        var key = new BundleKey(product, parsed, await Sha256Text.OfAsync(zip, cancellation));
        zip.Position = 0;
        var draft = new ReleaseDraft(product, version, key.Sha256, zip.Length, LessonsOf(manifest))
        {
            Changelog = Changelog,
            PreviewOnly = manifest.Channel == BundleChannel.Preview,
        };
        return await publish.DraftAsync(draft, cancellation) is var noted && noted is PublishResult.Drafted { Release: var release }
            ? await UploadAsync(release, key, zip, cancellation)
            : noted;
    }

    // The draft becomes a release only after the store itself was asked what it holds.
    private async Task<PublishResult> UploadAsync(Release release, BundleKey key, FileStream zip, CancellationToken cancellation)
    {
        switch (await store.PutAsync(key, zip, cancellation))
        {
            case PutResult.Conflict conflict:
                return new PublishResult.Refused(
                    $"{key.Product} {key.Version} is stored with other bytes (SHA-256 {conflict.StoredSha256}); give the new bundle a higher version.");
            case PutResult.WrongBytes:
                return new PublishResult.Refused($"{zip.Name} changed while it was being stored; try again.");
            default:
                return await store.LocateAsync(key, zip.Length, StoreLinks.LongestLife, cancellation) is LocateResult.BeingRepaired broken
                    ? new PublishResult.Refused($"The upload must be in the store as it was sent; {broken.Reason} Publish again.")
                    : await publish.CompleteAsync(release.Id, key.Sha256, zip.Length, cancellation);
        }
    }

    // A lesson is in the bundle when its notebook is: notebooks/M05-momentum-strategies/L27-what-is-a-trend.ipynb.
    private static List<string> LessonsOf(Manifest manifest) =>
        [.. manifest.Files.Select(file => LessonNotebook().Match(file.Path)).Where(match => match.Success)
            .Select(match => match.Groups["id"].Value).Distinct(StringComparer.Ordinal)];

    [GeneratedRegex(@"^notebooks/M[0-9]{2}-[^/]+/(?<id>L[0-9]{2})-[^/]+\.ipynb\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LessonNotebook();
}
