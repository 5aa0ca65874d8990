using System.CommandLine;
using System.Globalization;
using AlgoAcademy.Bundles;

namespace AlgoAcademy.BundleTool;

/// <summary><c>academy bundle index</c>, for the publisher: the next signed index of a folder of releases.</summary>
internal static class IndexCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("folder") { Description = "The folder of releases, laid out as a bundle store." };
        var product = new Option<string>("--product") { Description = "Product id such as module-5.", Required = true };
        var key = new Option<string>("--key") { Description = "File of the key that signs.", Required = true };
        var add = new Option<string?>("--add") { Description = "A bundle's zip to add; it is copied into the folder." };
        var deltas = new Option<string[]>("--delta") { Description = "Deltas that lead to the added bundle; copied too.", AllowMultipleArgumentsPerToken = true };
        var changelog = new Option<string?>("--changelog") { Description = "A Markdown file: what changed." };
        var withdraw = new Option<string?>("--withdraw") { Description = "A version to take back." };
        var reason = new Option<string?>("--reason") { Description = "Why it is taken back; its owners read this." };
        var malware = new Option<bool>("--malware") { Description = "It is harmful." };
        var command = new Command("index", "Publisher: add or take back a release, or renew the date, and sign the next index.")
        {
            folder, product, key, add, deltas, changelog, withdraw, reason, malware,
        };
        command.SetAction((parse, cancellation) => Said.ByAsync(parse, async output =>
        {
            using var signing = SigningKeyFile.Load(parse.GetValue(key)!);
            var releases = new ReleaseFolderEdit(parse.GetValue(folder)!, parse.GetValue(product)!, signing);
            var index = await releases.RunAsync(
                new IndexChange
                {
                    Add = parse.GetValue(add),
                    Deltas = parse.GetValue(deltas) ?? [],
                    Changelog = parse.GetValue(changelog) is { } file ? await File.ReadAllTextAsync(file, cancellation) : "",
                    Withdraw = parse.GetValue(withdraw),
                    Reason = parse.GetValue(reason) ?? "",
                    Malware = parse.GetValue(malware),
                },
                cancellation);
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"Index {index.Sequence} of {index.Product}: {index.Releases.Count} releases, counts until {index.Expires:yyyy-MM-dd}."));
            return Said.Done;
        }));
        return command;
    }
}
