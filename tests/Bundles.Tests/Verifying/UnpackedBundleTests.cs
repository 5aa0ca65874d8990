namespace AlgoAcademy.Bundles.Tests.Verifying;

public sealed class UnpackedBundleTests : IDisposable
{
    private readonly Scratch scratch = new();
    private readonly SigningKey key = SigningKey.Generate(isDevelopment: false);
    private readonly string folder;

    public UnpackedBundleTests()
    {
        folder = scratch["my bundle"];
        SafeUnzip.Extract(new MemoryStream(Sample.Zip(key)), folder);
    }

    [Fact]
    public void An_unpacked_bundle_is_verified_and_what_the_buyer_adds_by_use_does_not_matter()
    {
        Assert.IsType<Verification.Verified>(Verify());

        scratch.Write("my bundle/.academy/tools/ready", "x");
        scratch.Write("my bundle/artifacts/lessons/L27/L27.html", "x");
        scratch.Write("my bundle/LICENSE-ORDER.txt", "x");

        Assert.IsType<Verification.Verified>(Verify());
    }

    [Fact]
    public void Every_change_to_the_folder_is_named_at_once()
    {
        File.AppendAllText(Path.Combine(folder, "academy"), "rm -rf /");
        File.Delete(Path.Combine(folder, "packages/x.nupkg"));
        scratch.Write("my bundle/notebooks/extra.ipynb", "x");

        var refusals = Assert.IsType<Verification.Refused>(Verify()).Refusals;

        Assert.Equal(
            [(RefusalKind.ExtraFile, "notebooks/extra.ipynb"), (RefusalKind.ChangedFile, "academy"), (RefusalKind.MissingFile, "packages/x.nupkg")],
            refusals.Select(refusal => (refusal.Kind, refusal.File!)));
    }

    [Fact]
    public void One_flipped_bit_in_any_file_names_that_file()
    {
        foreach (var path in new[] { "academy", "notebooks/M05-momentum/L27.ipynb", "packages/x.nupkg", "manifest.json", "manifest.sig" })
        {
            var file = Path.Combine(folder, path);
            var genuine = File.ReadAllBytes(file);
            File.WriteAllBytes(file, [(byte)(genuine[0] ^ 4), .. genuine[1..]]);

            Assert.Equal(path, Assert.Single(Assert.IsType<Verification.Refused>(Verify()).Refusals).File);

            File.WriteAllBytes(file, genuine);
        }

        Assert.IsType<Verification.Verified>(Verify());
    }

    [Fact]
    public void A_link_in_place_of_a_file_is_refused_even_when_it_leads_to_the_same_content()
    {
        var file = Path.Combine(folder, "academy");
        File.Move(file, scratch["elsewhere"]);
        File.CreateSymbolicLink(file, scratch["elsewhere"]);

        var refusal = Assert.Single(Assert.IsType<Verification.Refused>(Verify()).Refusals);

        Assert.Equal((RefusalKind.NotARegularFile, "academy"), (refusal.Kind, refusal.File));
    }

    public void Dispose()
    {
        key.Dispose();
        scratch.Dispose();
    }

    private Verification Verify() => new BundleVerifier(new TrustedKeys(key.Public)).VerifyFolder(folder);
}
