using System.CommandLine;
using System.Globalization;
using AlgoAcademy.Bundles;

namespace AlgoAcademy.BundleTool;

/// <summary><c>academy download</c>: what you own, verified before you can open it.</summary>
internal static class DownloadCommand
{
    public static Command Create()
    {
        var item = new Argument<string>("item") { Description = "What: B03, M05, module-5, grid-bot or course." };
        var to = new Option<string>("--to") { Description = "The folder it goes to. Default: this folder.", DefaultValueFactory = _ => "." };
        var version = new Option<string?>("--version") { Description = "A version. Default: the newest." };
        var unzip = new Option<bool>("--unzip") { Description = "Also unpack it, into a new folder beside it." };
        var keys = KeysOption.Create();
        var command = new Command("download", "Download a bundle you own and verify its signature; goes on where an earlier try stopped.") { item, to, version, unzip, keys };
        command.SetAction((parse, cancellation) => Said.ByAsync(parse, async output =>
        {
            // First: whose signatures count must be known before anything is fetched.
            var trusted = KeysOption.Read(parse.GetValue(keys));
            using var shop = new ShopClient(ShopLogin.Load());
            var offer = await shop.LinkAsync(parse.GetValue(item)!, parse.GetValue(version), cancellation);
            var folder = Path.GetFullPath(parse.GetValue(to)!);
            Directory.CreateDirectory(folder);
            var target = Path.Combine(folder, new BundleKey(offer.Product, BundleVersion.Parse(offer.Version), offer.Sha256).DownloadName);
            var download = new BundleDownload(shop, Task.Delay);
            await download.RunAsync(offer, token => shop.LinkAsync(offer.Product, offer.Version, token), target, cancellation);
            return await VerifiedAsync(offer, target, trusted, output) is not { } manifest
                ? Said.Refused
                : await SayAsync((manifest, target, download.Resumed, parse.GetValue(unzip)), output);
        }));
        return command;
    }

    private static async Task<Manifest?> VerifiedAsync(OfferedFile offer, string target, TrustedKeys trusted, TextWriter output)
    {
        var verification = BundleVerifier.Require(new BundleVerifier(trusted).VerifyZip(target), offer.Product, BundleVersion.Parse(offer.Version));
        if (verification is Verification.Verified { Manifest: var manifest })
            return manifest;
        // Kept for whoever wants to look into it, under a name nobody opens by chance.
        File.Move(target, target + ".refused", overwrite: true);
        await Said.RefusedAsync(output, $"{offer.Product} {offer.Version} is not genuine; it is set aside as {target}.refused:", ((Verification.Refused)verification).Refusals);
        return null;
    }

    private static async Task<int> SayAsync((Manifest Manifest, string Target, long Resumed, bool Unzip) about, TextWriter output)
    {
        var went = about.Resumed > 0 ? string.Create(CultureInfo.InvariantCulture, $", gone on at {about.Resumed} bytes") : "";
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{about.Manifest.Product} {about.Manifest.Version} is genuine, signed by {about.Manifest.KeyId}: {about.Target}, {new FileInfo(about.Target).Length} bytes{went}."));
        if (!about.Unzip)
            return Said.Done;
        var folder = Path.ChangeExtension(about.Target, null);
        SafeUnzip.Extract(about.Target, folder);
        await output.WriteLineAsync($"Unpacked into {folder}.");
        return Said.Done;
    }
}
