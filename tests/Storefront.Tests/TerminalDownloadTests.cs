using AlgoAcademy.Bundles;
using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Storefront.Tests;

/// <summary><c>academy login</c> and <c>academy download</c> against a running shop, process against process.</summary>
public sealed class TerminalDownloadTests(SharedShop shared) : IClassFixture<SharedShop>, IDisposable
{
    private readonly OwnersTerminal terminal = new();

    private RunningShop Running => shared.Running;

    private string Zip => Path.Combine(terminal.Home, "bundles", "algoacademy-module-5-1.0.0.zip");

    [Fact]
    public async Task An_owner_logs_in_with_a_typed_token_downloads_a_verified_bundle_and_unpacks_it()
    {
        var token = await OwnerAsync("terminal@example.com");

        var login = await terminal.RunAsync(token, "login", Running.Url.AbsoluteUri);
        var download = await terminal.RunAsync(typed: null, "download", "M05", "--to", "bundles", "--unzip");

        Assert.True(login.ExitCode == 0, login.Said);
        Assert.Contains("1 product is open to you", login.Said, StringComparison.Ordinal);
        Assert.DoesNotContain(token, login.Said, StringComparison.Ordinal);
        Assert.True(download.ExitCode == 0, download.Said);
        Assert.Contains("module-5 1.0.0 is genuine", download.Said, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(terminal.Home, "bundles", "algoacademy-module-5-1.0.0", "manifest.json")));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(terminal.Home, "login.json")));
    }

    [Fact]
    public async Task A_download_goes_on_where_an_earlier_one_stopped()
    {
        await LoginAsync("resume@example.com");
        var release = await Running.ReadAsync(db => db.Releases.SingleAsync(row => row.ProductId == "module-5"));
        var whole = await File.ReadAllBytesAsync(Path.Combine(Running.Data, "fixture-module-5.zip"));
        Directory.CreateDirectory(Path.GetDirectoryName(Zip)!);
        await File.WriteAllBytesAsync($"{Zip}.{release.Sha256[..12]}.part", whole[..1000]);

        var (exitCode, said) = await terminal.RunAsync(typed: null, "download", "module-5", "--to", "bundles");

        Assert.True(exitCode == 0, said);
        Assert.Contains("gone on at 1000 bytes", said, StringComparison.Ordinal);
        Assert.Equal(whole, await File.ReadAllBytesAsync(Zip));
    }

    [Fact]
    public async Task A_part_with_other_bytes_is_found_out_and_deleted()
    {
        await LoginAsync("badpart@example.com");
        var release = await Running.ReadAsync(db => db.Releases.SingleAsync(row => row.ProductId == "module-5"));
        var part = $"{Zip}.{release.Sha256[..12]}.part";
        Directory.CreateDirectory(Path.GetDirectoryName(Zip)!);
        await File.WriteAllBytesAsync(part, new byte[1000]);

        var (exitCode, said) = await terminal.RunAsync(typed: null, "download", "module-5", "--to", "bundles");

        Assert.Equal(2, exitCode);
        Assert.Contains("must have the SHA-256", said, StringComparison.Ordinal);
        Assert.False(File.Exists(part) || File.Exists(Zip));
    }

    [Fact]
    public async Task M4_a_bundle_signed_by_a_key_the_owner_does_not_trust_is_set_aside()
    {
        await LoginAsync("distrust@example.com");
        using var other = SigningKey.Generate(isDevelopment: false);
        await File.WriteAllTextAsync(Path.Combine(terminal.Home, "trusted-keys.txt"), new TrustedKeys(other.Public).ToText());

        var (exitCode, said) = await terminal.RunAsync(typed: null, "download", "module-5", "--to", "bundles", "--unzip");

        Assert.Equal(1, exitCode);
        Assert.Contains("is not genuine", said, StringComparison.Ordinal);
        Assert.False(File.Exists(Zip));
        Assert.False(Directory.Exists(Path.ChangeExtension(Zip, null)));
    }

    [Fact]
    public async Task What_the_owner_has_not_bought_is_exit_code_1_and_names_the_way_in()
    {
        await LoginAsync("notmine@example.com");

        var (exitCode, said) = await terminal.RunAsync(typed: null, "download", "B03");

        Assert.Equal(1, exitCode);
        Assert.Contains("Grid Trading is locked", said, StringComparison.Ordinal);
        Assert.Contains("The cheapest way in: ", said, StringComparison.Ordinal);
        Assert.Single(said.TrimEnd().Split('\n'));
    }

    [Theory]
    [InlineData(1, "not signed in", "download", "M05", "--keys", "keys.txt")]
    [InlineData(1, "not one of ours", "login", "@shop")]
    [InlineData(2, "must begin with https://", "login", "http://shop.example.com")]
    [InlineData(2, "cannot be reached", "login", "http://127.0.0.1:9")]
    [InlineData(2, "must be one such as https://", "login", "shop")]
    [InlineData(0, "You were not signed in", "logout")]
    public async Task Each_failure_is_one_line_with_its_exit_code(int exitCode, string why, params string[] words)
    {
        using var key = SigningKey.Generate(isDevelopment: false);
        await File.WriteAllTextAsync(Path.Combine(terminal.Home, "keys.txt"), new TrustedKeys(key.Public).ToText());

        var answer = await terminal.RunAsync("aat_wrong", [.. words.Select(word => word == "@shop" ? Running.Url.AbsoluteUri : word)]);

        Assert.True(exitCode == answer.ExitCode, answer.Said);
        Assert.Contains(why, answer.Said, StringComparison.Ordinal);
        Assert.Single(answer.Said.TrimEnd().Split('\n'));
    }

    public void Dispose() => terminal.Dispose();

    private async Task<string> OwnerAsync(string email)
    {
        using var owner = await new Visitor(Running).SignUpAsync(email);
        await owner.Http.GetStringAsync(await owner.BuyAsync());
        return await ApiTokenTests.MakeAsync(owner, "terminal");
    }

    private async Task LoginAsync(string email)
    {
        var file = Path.Combine(terminal.Home, "token.txt");
        await File.WriteAllTextAsync(file, await OwnerAsync(email));
        var (exitCode, said) = await terminal.RunAsync(typed: null, "login", Running.Url.AbsoluteUri, "--token-file", file);
        Assert.True(exitCode == 0, said);
    }
}
