using System.Diagnostics;
using AlgoAcademy.BundleTool;

namespace AlgoAcademy.Bundles.Tests.CommandLine;

/// <summary>The verb as publisher and owner type it, from the first key to an update that is taken back.</summary>
public sealed class BundleToolTests : IDisposable
{
    private readonly Scratch scratch = new();
    private readonly string keyFile;
    private readonly string keys;
    private readonly string first;
    private readonly string second;

    public BundleToolTests()
    {
        keyFile = scratch["release.pem"];
        keys = scratch["trusted-keys.txt"];
        using var key = SigningKeyFile.Create(keyFile, isDevelopment: false);
        File.WriteAllText(keys, new TrustedKeys(key.Public).ToText());
        first = BundleBuilder.Build(Sample.Content(), key, scratch["v1.zip"]).Path;
        second = BundleBuilder.Build(Sample.Content(version: "1.1.0", more: BundleEntry.FromText("new.md", "new")), key, scratch["v2.zip"]).Path;
        SafeUnzip.Extract(first, Installed);
    }

    private string Installed => scratch["my bundle"];

    private string Releases => scratch["releases"];

    [Fact]
    public async Task A_publisher_releases_twice_and_an_owner_updates_by_the_delta_then_learns_of_the_withdrawal()
    {
        await RunAsync(0, "index", Releases, "--product", "module-5", "--key", keyFile, "--add", first);
        await RunAsync(0, "delta", first, second, "--key", keyFile, "--out", scratch["delta.zip"]);
        Assert.Contains("Index 3 of module-5: 2 releases", await RunAsync(0, "index", Releases, "--product", "module-5", "--key", keyFile, "--add", second, "--delta", scratch["delta.zip"]), StringComparison.Ordinal);

        Assert.Contains("Updated 1.0.0 to 1.1.0 (what changed", await UpdateAsync(0, Releases), StringComparison.Ordinal);
        Assert.Contains("module-5 1.1.0 is genuine: 4 files", await RunAsync(0, "verify", Installed, "--keys", keys), StringComparison.Ordinal);
        Assert.Contains("1.1.0 is the newest", await UpdateAsync(0, Releases), StringComparison.Ordinal);

        await RunAsync(0, "index", Releases, "--product", "module-5", "--key", keyFile, "--withdraw", "1.1.0", "--reason", "Wrong prices.");
        Assert.Contains("Note: 1.1.0 was withdrawn. Wrong prices.", await UpdateAsync(0, Releases), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_owner_updates_from_one_file_and_hears_where_the_own_work_lies()
    {
        File.WriteAllText(Path.Combine(Installed, "mine.ipynb"), "mine");

        var said = await UpdateAsync(0, second);

        Assert.Contains($"Your own work is kept in {Installed}.before-1.0.0: mine.ipynb", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task M1_a_changed_bundle_is_exit_code_1_and_names_the_file()
    {
        File.AppendAllText(Path.Combine(Installed, "academy"), "rm -rf /");

        Assert.Contains("\"academy\" must have", await RunAsync(1, "verify", Installed, "--keys", keys), StringComparison.Ordinal);
        Assert.Contains("1.0.0", await UpdateAsync(1, first), StringComparison.Ordinal);
    }

    [Fact]
    public async Task M4_an_unknown_key_is_exit_code_1()
    {
        using var other = SigningKey.Generate(isDevelopment: false);
        File.WriteAllText(keys, new TrustedKeys(other.Public).ToText());

        Assert.Contains("not trusted", await RunAsync(1, "verify", first, "--keys", keys), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("verify", "no-such.zip", "there is no no-such.zip")]
    [InlineData("update", "--from", "no-such-folder", "must be a zip, a folder of releases or an https address")]
    [InlineData("update", "--from", "http://shop.example.com", "must begin with https://")]
    [InlineData("index", "releases", "--product", "Module 5", "--key", "@", "product id must be")]
    public async Task A_mistake_is_one_clear_line_and_exit_code_2(params string[] wordsAndMessage)
    {
        string[] words = [.. wordsAndMessage[..^1].Select(word => word == "@" ? keyFile : word)];
        string[] all = words[0] == "index" ? words : [.. words, "--keys", keys];

        var said = await RunAsync(2, all);

        Assert.Contains(wordsAndMessage[^1], said, StringComparison.Ordinal);
        Assert.Single(said.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task Without_trusted_keys_the_message_says_where_to_get_them() =>
        Assert.Contains("/trusted-keys.txt", await RunAsync(2, "verify", first, "--keys", scratch["none.txt"]), StringComparison.Ordinal);

    [Fact]
    public async Task The_public_line_of_a_key_is_what_trusted_keys_are_made_of() =>
        Assert.Equal(File.ReadAllText(keys), await RunAsync(0, "key", keyFile));

    [Fact]
    public async Task Inside_an_unpacked_bundle_no_path_is_needed()
    {
        var inner = Directory.CreateDirectory(Path.Combine(Installed, "artifacts", "mine")).FullName;

        Assert.Contains("module-5 1.0.0 is genuine", await InAsync(Installed, 0, "verify", "--keys", keys), StringComparison.Ordinal);
        Assert.Contains("module-5 1.0.0 is genuine", await InAsync(inner, 0, "verify", "--keys", keys), StringComparison.Ordinal);
        var updated = await InAsync(Installed, 0, "update", "--from", second, "--keys", keys);
        Assert.Contains("Updated 1.0.0 to 1.1.0", updated, StringComparison.Ordinal);
        Assert.Contains($"enter it again: cd \"{Installed}\"", updated, StringComparison.Ordinal);
        Assert.Contains("module-5 1.1.0 is genuine", await InAsync(inner, 0, "verify", "--keys", keys), StringComparison.Ordinal);
        File.AppendAllText(Path.Combine(Installed, "academy"), "rm -rf /");
        Assert.Contains("\"academy\" must have", await InAsync(inner, 1, "verify", "--keys", keys), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("update", "--from", ".")]
    public async Task Outside_of_a_bundle_a_path_is_asked_for(params string[] words)
    {
        var bare = Directory.CreateDirectory(scratch["bare"]).FullName;

        var said = await InAsync(bare, 2, [.. words, "--keys", keys]);

        Assert.Contains("is an unpacked bundle (with manifest.json and manifest.sig). Go into one, or name", said, StringComparison.Ordinal);
    }

    // The tool as it is built, beside this program: artifacts/bin/<project>/<configuration>.
    private static string Tool { get; } = Path.Combine(
        AppContext.BaseDirectory, "..", "..", "AlgoAcademy.BundleTool", Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)), "academy-bundle.dll");

    // A process of its own: the folder it stands in is all of a process.
    private static async Task<string> InAsync(string folder, int expected, params string[] words)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        foreach (var word in (string[])["exec", Tool, .. words])
            start.ArgumentList.Add(word);
        using var process = Process.Start(start)!;
        var said = string.Concat(await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync()));
        await process.WaitForExitAsync();
        Assert.True(expected == process.ExitCode, said);
        return said;
    }

    public void Dispose() => scratch.Dispose();

    private Task<string> UpdateAsync(int exitCode, string from) => RunAsync(exitCode, "update", Installed, "--from", from, "--keys", keys);

    private static async Task<string> RunAsync(int exitCode, params string[] words)
    {
        await using var said = new StringWriter { NewLine = "\n" };
        var actual = await BundleCommands.Create().Parse(words).InvokeAsync(new() { EnableDefaultExceptionHandler = false, Output = said, Error = said });
        Assert.True(exitCode == actual, $"Exit code {actual}: {said}");
        return said.ToString();
    }
}
