using System.Text;

namespace AlgoAcademy.Bundles.Tests.Manifests;

public class ManifestTests
{
    // SHA-256 of nothing and of "abc": FIPS 180-4 examples.
    private const string ShaOfNothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private const string ShaOfAbc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private const string Canonical =
        "{\"channel\":\"stable\",\"created\":\"2026-11-22T10:00:00Z\",\"files\":["
        + "{\"executable\":true,\"path\":\"academy\",\"sha256\":\"" + ShaOfAbc + "\",\"size\":3},"
        + "{\"executable\":false,\"path\":\"b+c.txt\",\"sha256\":\"" + ShaOfNothing + "\",\"size\":0}],"
        + "\"keyId\":\"key-0\",\"minKernel\":\"1.0.0\",\"product\":\"module-5\",\"schema\":\"algoacademy-bundle/1\",\"version\":\"1.2.3\"}";

    private static Manifest Manifest => new()
    {
        Product = "module-5",
        Version = BundleVersion.Parse("1.2.3"),
        Channel = BundleChannel.Stable,
        Created = Sample.Created,
        MinKernel = BundleVersion.Parse("1.0.0"),
        KeyId = "key-0",
        Files = [new ManifestFile("academy", 3, ShaOfAbc, true), new ManifestFile("b+c.txt", 0, ShaOfNothing, false)],
    };

    [Fact]
    public void A_manifest_has_one_spelling() => Assert.Equal(Canonical, Encoding.UTF8.GetString(Manifest.ToBytes()));

    [Fact]
    public void Reading_gives_back_what_was_written()
    {
        var read = Bundles.Manifest.Read(Sample.Text(Canonical));

        Assert.Equal(Manifest with { Files = read.Files }, read);
        Assert.Equal(Manifest.Files, read.Files);
    }

    [Theory]
    [InlineData("{\"channel\"", "{ \"channel\"")]
    [InlineData("\"product\"", "\"note\":\"x\",\"product\"")]
    [InlineData("\"product\":\"module-5\"", "\"product\":\"module-5\",\"product\":\"module-5\"")]
    [InlineData("algoacademy-bundle/1", "algoacademy-bundle/2")]
    [InlineData("\"stable\"", "\"beta\"")]
    [InlineData("1.2.3", "1.2")]
    [InlineData("1.2.3", "1.2.3-rc.1")]
    [InlineData("10:00:00Z", "10:00:00+01:00")]
    [InlineData("module-5", "../module")]
    [InlineData("academy\",", "b+c.txt\",")]
    [InlineData("academy\",", "zzz\",")]
    [InlineData("academy\",", "B+C.txt\",")]
    [InlineData("b+c.txt", "manifest.sig")]
    [InlineData("b+c.txt", "academy/x")]
    [InlineData("b+c.txt", "../x")]
    [InlineData("\"size\":3", "\"size\":-3")]
    [InlineData("\"size\":3", "\"size\":3.0")]
    [InlineData(ShaOfAbc, "BA7816")]
    [InlineData(",\"version\":\"1.2.3\"}", "}")]
    public void A_manifest_that_is_spelled_or_composed_otherwise_is_refused(string part, string otherwise)
    {
        Assert.Contains(part, Canonical, StringComparison.Ordinal);

        Assert.Throws<ManifestException>(() => Bundles.Manifest.Read(Sample.Text(Canonical.Replace(part, otherwise, StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\uFEFF{}")]
    [InlineData("{\"schema\":1}")]
    public void What_is_no_manifest_at_all_is_refused(string text) =>
        Assert.Throws<ManifestException>(() => Bundles.Manifest.Read(Sample.Text(text)));
}
