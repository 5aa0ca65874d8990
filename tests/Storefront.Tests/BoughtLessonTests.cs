using System.Diagnostics;
using AlgoAcademy.Bundles;

namespace AlgoAcademy.Storefront.Tests;

/// <summary>The whole way of a buyer with the real bundle: from the sign-up to the lesson running on his machine.</summary>
public sealed class BoughtLessonTests
{
    [Fact]
    public async Task The_bundle_bought_in_the_shop_runs_its_lesson_where_nobody_knows_the_repository()
    {
        using var browser = Chromium.StartOrSkip();
        var place = Directory.CreateTempSubdirectory("academy buyer ").FullName;
        var (bundle, trusted) = await PackAsync(place);
        await using var shop = await RunningShop.StartAsync(bundle, trusted);
        var folder = Path.Combine(place, "my lessons");

        var manifest = PurchaseWalk.BuyDownloadUnpack(shop, browser, trusted, folder);
        var (exitCode, output) = await RunAsync("bash", ["academy", "run", "L27"], folder, Path.Combine(place, "home"));

        Assert.True(exitCode == 0, output);
        Assert.Contains("L27-what-is-a-trend: passed", output, StringComparison.Ordinal);
        Assert.Contains(manifest.Files, f => f.Path.EndsWith("L27-what-is-a-trend.html", StringComparison.Ordinal));
        Assert.True(File.Exists(Path.Combine(folder, "artifacts", "lessons", "L27-what-is-a-trend", "L27-what-is-a-trend.html")));
        Directory.Delete(place, recursive: true);
    }

    private static async Task<(string Bundle, TrustedKeys Trusted)> PackAsync(string place)
    {
        var root = AlgoAcademy.Tests.RepositoryRoot.Path;
        var runner = Path.Combine(root, "artifacts", "bin", "AlgoAcademy.Runner", "release", "academy.dll");
        var (ran, text) = await RunAsync("dotnet", ["exec", runner, "run", "L27"], root, Path.Combine(place, "publisher"));
        Assert.True(ran == 0, text);
        var zip = Path.Combine(place, "module-5.zip");
        var data = Directory.CreateDirectory(Path.Combine(place, "publisher")).FullName;
        var errors = new StringWriter();
        string[] pack = ["pack", "--root", root, "--module", "M05", "--version", "1.0.0", "--out", zip, "--data", data, "--environment", "Development"];
        Assert.True(await ShopCommandLine.RunAsync(pack, TextWriter.Null, errors) == 0, errors.ToString());
        using var key = SigningKeyFile.LoadOrCreateDevelopment(Path.Combine(data, PublisherKeys.DevelopmentKeyFile));
        return (zip, new TrustedKeys(key.Public));
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(string program, string[] arguments, string folder, string home)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["ACADEMY_HOME"] = home;
        start.Environment.Remove("ACADEMY_ROOT");
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await errors);
    }
}
