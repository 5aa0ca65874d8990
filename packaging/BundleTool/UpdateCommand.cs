using System.CommandLine;
using System.Globalization;
using AlgoAcademy.Bundles;

namespace AlgoAcademy.BundleTool;

/// <summary><c>academy bundle update</c></summary>
internal static class UpdateCommand
{
    private const string TokenVariable = "ACADEMY_TOKEN";

    public static Command Create()
    {
        var folder = new Argument<string?>("folder") { Description = "The unpacked bundle. " + BundleHere.Description, Arity = ArgumentArity.ZeroOrOne };
        var from = new Option<string>("--from") { Description = "A zip (bundle or delta), a folder of releases, or the shop's https address.", Required = true };
        var channel = new Option<string>("--channel") { Description = "stable, or preview for versions before a release.", DefaultValueFactory = _ => "stable" };
        channel.AcceptOnlyFromAmong("stable", "preview");
        var token = new Option<string?>("--token-file") { Description = $"File with your API token, for the shop. Default: the variable {TokenVariable}." };
        var keys = KeysOption.Create();
        var command = new Command("update", "Bring an unpacked bundle to its newest release; your own work is kept.") { folder, from, channel, token, keys };
        command.SetAction((parse, cancellation) => Said.ByAsync(parse, async output =>
        {
            using var client = new HttpClient { Timeout = TimeSpan.FromMinutes(10) };
            var named = parse.GetValue(from)!;
            var source = File.Exists(named) ? null : SourceOf(named, client, parse.GetValue(token));
            var here = Environment.CurrentDirectory;
            var bundle = BundleHere.Or(parse.GetValue(folder), here);
            var updater = new BundleUpdater(KeysOption.Read(parse.GetValue(keys)), TimeProvider.System);
            var result = source is null
                ? updater.RunFromFile(bundle, named)
                : await updater.RunAsync(bundle, source, ChannelName.Read(parse.GetValue(channel)!), cancellation);
            var code = await SayAsync(result, output);
            if (result is UpdateResult.Updated && (here + Path.DirectorySeparatorChar).StartsWith(Path.GetFullPath(bundle, here) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                await output.WriteLineAsync($"The folder was replaced under this terminal; enter it again: cd \"{here}\"");
            return code;
        }));
        return command;
    }

    private static IUpdateSource SourceOf(string source, HttpClient client, string? tokenFile)
    {
        if (Directory.Exists(source))
            return new FolderUpdateSource(source);
        if (!Uri.TryCreate(source, UriKind.Absolute, out var shop) || shop.IsFile)
            throw new ArgumentException($"--from must be a zip, a folder of releases or an https address; there is no {source}.", nameof(source));
        var token = tokenFile is null ? Environment.GetEnvironmentVariable(TokenVariable) : File.ReadAllText(tokenFile).Trim();
        return new ShopUpdateSource(client, shop, string.IsNullOrWhiteSpace(token) ? null : token);
    }

    private static async Task<int> SayAsync(UpdateResult result, TextWriter output)
    {
        switch (result)
        {
            case UpdateResult.UpToDate same:
                await output.WriteLineAsync($"{same.Installed} is the newest release.");
                await WarnAsync(same.Withdrawn, same.Installed, output);
                return Said.Done;
            case UpdateResult.Updated updated:
                await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                    $"Updated {updated.From} to {updated.To} ({(updated.ByDelta ? "what changed" : "whole bundle")}, {updated.Fetched / 1024.0:F0} KiB)."));
                await WarnAsync(updated.Withdrawn, updated.From, output);
                if (updated.KeptFolder is { } kept)
                    await output.WriteLineAsync($"Your own work is kept in {kept}: {string.Join(", ", updated.OwnFiles)}");
                return Said.Done;
            case UpdateResult.Refused refused:
                return await Said.RefusedAsync(output, "The update is refused; the bundle is as it was:", refused.Refusals);
            default:
                throw new InvalidOperationException($"An update must not end as {result}.");
        }
    }

    private static Task WarnAsync(string? withdrawn, BundleVersion version, TextWriter output) =>
        withdrawn is null ? Task.CompletedTask : output.WriteLineAsync($"Note: {version} was withdrawn. {withdrawn}");
}
