using System.Text;

namespace AlgoAcademy.Bundles.Tests.Signing;

public sealed class SigningKeyTests : IDisposable
{
    private readonly Scratch scratch = new();

    [Fact]
    public void Signature_equals_test_vector_2_of_rfc_8032()
    {
        // RFC 8032, 7.1, TEST 2: message 0x72. The PEM is the PKCS#8 frame of RFC 8410 around the secret key.
        byte[] frame = [.. Convert.FromHexString("302e020100300506032b657004220420"), .. Convert.FromHexString("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb")];
        var path = scratch.Write("rfc.key", $"AlgoAcademy-Signing-Key: release\n-----BEGIN PRIVATE KEY-----\n{Convert.ToBase64String(frame)}\n-----END PRIVATE KEY-----\n");
        OwnerOnly(path);

        using var key = SigningKeyFile.Load(path);

        Assert.Equal("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", Convert.ToHexStringLower(key.Public.Export()));
        Assert.Equal(
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
            Convert.ToHexStringLower(key.Sign([0x72])));
        Assert.StartsWith("key-", key.Id, StringComparison.Ordinal);
    }

    [Fact]
    public void First_run_makes_a_development_key_for_its_owner_only_and_the_second_run_finds_it()
    {
        var path = scratch["keys", "signing.key"];

        using var first = SigningKeyFile.LoadOrCreateDevelopment(path);
        using var second = SigningKeyFile.LoadOrCreateDevelopment(path);

        Assert.True(first.IsDevelopment);
        Assert.StartsWith("dev-", first.Id, StringComparison.Ordinal);
        Assert.Equal(first.Id, second.Id);
        Assert.Equal(first.Sign([1, 2, 3]), second.Sign([1, 2, 3]));
        Assert.Equal([path], Directory.GetFiles(scratch["keys"]));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
    }

    [Fact]
    public async Task Sixteen_first_runs_at_once_end_with_one_key()
    {
        var path = scratch["signing.key"];
        using var start = new Barrier(16);

        var ids = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                using var key = SigningKeyFile.LoadOrCreateDevelopment(path);
                return key.Id;
            },
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));

        Assert.Single(ids.Distinct(StringComparer.Ordinal));
        Assert.Equal([path], Directory.GetFiles(scratch.Folder));
    }

    [Fact]
    public void Creating_never_overwrites_a_key()
    {
        using var first = SigningKeyFile.Create(scratch["signing.key"], isDevelopment: false);

        Assert.Throws<IOException>(() => SigningKeyFile.Create(scratch["signing.key"], isDevelopment: false));

        using var still = SigningKeyFile.Load(scratch["signing.key"]);
        Assert.Equal(first.Id, still.Id);
        Assert.False(still.IsDevelopment);
    }

    [Fact]
    public void A_key_that_others_may_read_is_refused_with_the_cure()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no Unix file modes.");
        var path = scratch["signing.key"];
        SigningKeyFile.Create(path, isDevelopment: true).Dispose();
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);

        var fault = Assert.Throws<InvalidDataException>(() => SigningKeyFile.Load(path));

        Assert.Contains($"chmod 600 \"{path}\"", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("AlgoAcademy-Signing-Key: development\n")]
    [InlineData("AlgoAcademy-Signing-Key: development\n-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n")]
    [InlineData("-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIEzNCJso/5banbbDRuwRTg9bijGfNaumJNqM9u1PuKb7\n-----END PRIVATE KEY-----\n")]
    public void A_file_that_is_no_key_is_refused_by_name(string text)
    {
        var path = scratch.Write("signing.key", text);
        OwnerOnly(path);

        Assert.Contains(path, Assert.Throws<InvalidDataException>(() => SigningKeyFile.LoadOrCreateDevelopment(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_key_is_named() =>
        Assert.Contains("none.key", Assert.Throws<FileNotFoundException>(() => SigningKeyFile.Load(scratch["none.key"])).Message, StringComparison.Ordinal);

    [Fact]
    public void Openssl_accepts_the_key_file_and_our_signature()
    {
        Assert.SkipUnless(Tool.Exists("openssl"), "openssl is missing: apt-get install openssl");
        using var key = SigningKeyFile.Create(scratch["signing.key"], isDevelopment: true);
        File.WriteAllBytes(scratch["message"], Encoding.UTF8.GetBytes("manifest"));
        File.WriteAllBytes(scratch["signature"], key.Sign(Encoding.UTF8.GetBytes("manifest")));

        var (code, output) = Tool.Run("openssl", ["pkeyutl", "-verify", "-inkey", scratch["signing.key"], "-rawin", "-in", scratch["message"], "-sigfile", scratch["signature"]]);

        Assert.True(code == 0, output);
    }

    public void Dispose() => scratch.Dispose();

    private static void OwnerOnly(string path)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }
}
