namespace AlgoAcademy.Bundles;

/// <summary>Reads a delta's statement and decides whether it is signed and fits the bundle at hand.</summary>
internal static class SignedDelta
{
    private const long LargestStatement = 64 << 10;

    /// <summary>The statement, or null with the reasons added to <paramref name="refusals"/>.</summary>
    public static Delta? Read(BundleFiles files, TrustedKeys trusted, List<Refusal> refusals)
    {
        var bytes = SignedManifest.ReadBounded(files, Delta.FileName, (RefusalKind.Manifest, LargestStatement), refusals);
        var signature = SignedManifest.ReadBounded(files, Delta.SignatureFileName, (RefusalKind.Signature, SignatureCheck.Size), refusals);
        if (bytes is null || signature is null)
            return null;
        try
        {
            var delta = Delta.Read(bytes);
            if (SignatureCheck.FaultOf(Delta.FileName, delta.KeyId, (bytes, signature), trusted) is not { } fault)
                return delta;
            refusals.Add(fault);
        }
        catch (ManifestException fault)
        {
            refusals.Add(new Refusal(RefusalKind.Manifest, Delta.FileName, fault.Message));
        }

        return null;
    }

    /// <summary>Why a rightly signed delta is not one from the installed release to the manifest it carries.</summary>
    public static IEnumerable<Refusal> Contradictions(Delta delta, Manifest installed, Manifest carried)
    {
        if (delta.Product != installed.Product || delta.FromManifestSha256 != Sha256Text.Of(installed.ToBytes()))
        {
            yield return new Refusal(RefusalKind.WrongBase, Delta.FileName,
                $"The delta must start from the installed {installed.Product} {installed.Version}; it starts from {delta.Product} {delta.From}. Take the whole bundle.");
        }

        if (delta.Product != carried.Product || delta.ToManifestSha256 != Sha256Text.Of(carried.ToBytes()))
        {
            yield return new Refusal(RefusalKind.WrongRelease, Manifest.FileName,
                $"The delta must carry the manifest of {delta.Product} {delta.To}; it carries that of {carried.Product} {carried.Version}.");
        }
    }
}
