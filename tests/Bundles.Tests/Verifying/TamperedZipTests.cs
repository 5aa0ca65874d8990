using System.Buffers.Binary;
using CsCheck;

namespace AlgoAcademy.Bundles.Tests.Verifying;

/// <summary>Fault matrix M1, M2, M4: whatever is changed in a zip is found and named.</summary>
public sealed class TamperedZipTests : IDisposable
{
    private readonly SigningKey key = SigningKey.Generate(isDevelopment: false);
    private readonly TrustedKeys trusted;
    private readonly byte[] zip;

    public TamperedZipTests()
    {
        trusted = new TrustedKeys(key.Public);
        zip = Sample.Zip(key);
    }

    [Fact]
    public void An_untouched_bundle_is_verified()
    {
        var verified = Assert.IsType<Verification.Verified>(new BundleVerifier(trusted).VerifyZip(new MemoryStream(zip)));

        Assert.Equal("module-5", verified.Manifest.Product);
        Assert.Equal(3, verified.Manifest.Files.Count);
    }

    [Fact]
    public void M1_any_flipped_bit_anywhere_in_the_zip_is_refused_or_leaves_every_content_as_it_was()
    {
        var refused = 0;
        Gen.Select(Gen.Int[0, zip.Length - 1], Gen.Int[0, 7]).Sample(
            (position, bit) =>
            {
                var changed = zip.ToArray();
                changed[position] ^= (byte)(1 << bit);
                if (new BundleVerifier(trusted).VerifyZip(new MemoryStream(changed)) is Verification.Refused)
                    Interlocked.Increment(ref refused);
                else
                    Assert.Equal(ContentsOf(zip), ContentsOf(changed));
            },
            iter: 4000);

        // Only spare bits at the end of a deflate stream may change without changing anything.
        Assert.InRange(refused, 3900, 4000);
    }

    [Fact]
    public void Garbage_written_over_the_headers_is_answered_never_crashed_on()
    {
        // The directory begins where the last 22 bytes say; everything behind it is header.
        var directory = BinaryPrimitives.ReadInt32LittleEndian(zip.AsSpan(zip.Length - 6));
        Gen.Select(Gen.Int[directory, zip.Length - 4], Gen.OneOf(Gen.UInt, Gen.Const(uint.MaxValue), Gen.Const(0u), Gen.UInt[0, 70_000])).Array[1, 4].Sample(
            changes =>
            {
                var changed = zip.ToArray();
                foreach (var (position, value) in changes)
                    BinaryPrimitives.WriteUInt32LittleEndian(changed.AsSpan(position), value);
                var answer = new BundleVerifier(trusted).VerifyZip(new MemoryStream(changed));
                Assert.True(answer is Verification.Refused || changed.AsSpan().SequenceEqual(zip));
            },
            iter: 4000);
    }

    [Fact]
    public void M1_any_cut_end_or_added_byte_is_refused()
    {
        for (var length = 0; length < zip.Length; length += 7)
            Assert.NotEmpty(Forgery.RefusalsOf(trusted, zip[..length]));
        Assert.NotEmpty(Forgery.RefusalsOf(trusted, [.. zip, 0]));
        Assert.NotEmpty(Forgery.RefusalsOf(trusted, [0, .. zip]));
    }

    [Theory]
    [InlineData("academy")]
    [InlineData("notebooks/M05-momentum/L27.ipynb")]
    [InlineData("packages/x.nupkg")]
    public void M1_a_changed_file_is_named_even_when_the_zip_was_laid_out_anew(string path)
    {
        var forged = Forgery.Relaid(zip, files => files[path].Bytes[0] ^= 1);

        var refusal = Assert.Single(Forgery.RefusalsOf(trusted, forged));

        Assert.Equal((RefusalKind.ChangedFile, path), (refusal.Kind, refusal.File));
    }

    [Fact]
    public void M1_a_file_of_other_length_or_mode_is_named()
    {
        var longer = Assert.Single(Forgery.RefusalsOf(trusted, Forgery.Relaid(zip, files => files["academy"] = ([.. files["academy"].Bytes, 10], true))));
        var runnable = Assert.Single(Forgery.RefusalsOf(trusted, Forgery.Relaid(zip, files => files["packages/x.nupkg"] = (files["packages/x.nupkg"].Bytes, true))));

        Assert.Equal((RefusalKind.ChangedFile, "academy"), (longer.Kind, longer.File));
        Assert.Equal((RefusalKind.ChangedFile, "packages/x.nupkg"), (runnable.Kind, runnable.File));
    }

    [Fact]
    public void M1_a_changed_manifest_or_signature_is_named()
    {
        var otherManifest = Forgery.Relaid(zip, files => files["manifest.json"] = (Replace(files["manifest.json"].Bytes, "1.0.0", "1.0.1"), false));
        var otherSignature = Forgery.Relaid(zip, files => files["manifest.sig"].Bytes[63] ^= 128);
        var shortSignature = Forgery.Relaid(zip, files => files["manifest.sig"] = (files["manifest.sig"].Bytes[..63], false));

        Assert.All([otherManifest, otherSignature, shortSignature], forged =>
        {
            var refusal = Assert.Single(Forgery.RefusalsOf(trusted, forged));
            Assert.Equal((RefusalKind.Signature, "manifest.sig"), (refusal.Kind, refusal.File));
        });
    }

    [Theory]
    [InlineData("manifest.json", RefusalKind.Manifest)]
    [InlineData("manifest.sig", RefusalKind.Signature)]
    [InlineData("academy", RefusalKind.MissingFile)]
    public void M2_a_missing_file_is_named(string path, RefusalKind kind)
    {
        var refusal = Assert.Single(Forgery.RefusalsOf(trusted, Forgery.Relaid(zip, files => files.Remove(path))));

        Assert.Equal((kind, path), (refusal.Kind, refusal.File));
    }

    [Fact]
    public void M2_an_extra_file_is_named()
    {
        var forged = Forgery.Relaid(zip, files => files["notebooks/extra.ipynb"] = ([1], false));

        var refusal = Assert.Single(Forgery.RefusalsOf(trusted, forged));

        Assert.Equal((RefusalKind.ExtraFile, "notebooks/extra.ipynb"), (refusal.Kind, refusal.File));
    }

    [Fact]
    public void M2_the_manifest_of_one_product_does_not_cover_the_files_of_another()
    {
        var other = Sample.Zip(key, Sample.Content("module-6", "1.0.0", BundleEntry.FromText("notebooks/L32.ipynb", "x")));
        var forged = Forgery.Relaid(zip, files => Forgery.Relaid(other, others =>
        {
            files["manifest.json"] = others["manifest.json"];
            files["manifest.sig"] = others["manifest.sig"];
        }));

        var refusal = Assert.Single(Forgery.RefusalsOf(trusted, forged));

        Assert.Equal((RefusalKind.MissingFile, "notebooks/L32.ipynb"), (refusal.Kind, refusal.File));
    }

    [Fact]
    public void M2_a_genuine_bundle_of_another_release_is_not_the_one_asked_for()
    {
        var verified = new BundleVerifier(trusted).VerifyZip(new MemoryStream(zip));

        Assert.Same(verified, BundleVerifier.Require(verified, "module-5", BundleVersion.Parse("1.0.0")));
        foreach (var (product, version) in new[] { ("module-6", "1.0.0"), ("module-5", "1.0.1") })
        {
            var refused = Assert.IsType<Verification.Refused>(BundleVerifier.Require(verified, product, BundleVersion.Parse(version)));
            Assert.Equal(RefusalKind.WrongRelease, Assert.Single(refused.Refusals).Kind);
        }
    }

    [Fact]
    public void M4_an_unknown_a_revoked_and_a_borrowed_key_id_are_refused()
    {
        using var stranger = SigningKey.Generate(isDevelopment: false);
        var borrowed = new TrustedKey(key.Id, stranger.Public.Export());

        var unknown = Assert.Single(Forgery.RefusalsOf(new TrustedKeys(stranger.Public), zip));
        var revoked = Assert.Single(Forgery.RefusalsOf(new TrustedKeys(key.Public with { IsRevoked = true }), zip));
        var other = Assert.Single(Forgery.RefusalsOf(new TrustedKeys(borrowed), zip));

        Assert.Equal(
            [RefusalKind.UnknownKey, RefusalKind.RevokedKey, RefusalKind.Signature],
            [unknown.Kind, revoked.Kind, other.Kind]);
        Assert.Contains(key.Id, unknown.Message, StringComparison.Ordinal);
    }

    public void Dispose() => key.Dispose();

    private static byte[] Replace(byte[] text, string part, string by) =>
        Sample.Text(System.Text.Encoding.UTF8.GetString(text).Replace(part, by, StringComparison.Ordinal));

    private static List<string> ContentsOf(byte[] zip)
    {
        var package = ZipPackage.Open(new MemoryStream(zip), UnzipLimits.Default);
        return [.. package.Entries.Select(entry => $"{entry.Path} {entry.IsExecutable} {Convert.ToHexString(package.ReadAll(entry))}")];
    }
}
