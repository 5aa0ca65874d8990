using System.CommandLine;
using System.Globalization;
using AlgoAcademy.Bundles;

namespace AlgoAcademy.BundleTool;

/// <summary><c>academy bundle delta</c>, for the publisher.</summary>
internal static class DeltaCommand
{
    public static Command Create()
    {
        var from = new Argument<string>("from") { Description = "The earlier bundle's zip." };
        var to = new Argument<string>("to") { Description = "The later bundle's zip." };
        var key = new Option<string>("--key") { Description = "File of the key that signs.", Required = true };
        var output = new Option<string>("--out") { Description = "Where the delta goes.", Required = true };
        var keys = KeysOption.Create();
        var command = new Command("delta", "Publisher: make the signed zip of what changed between two bundles.") { from, to, key, output, keys };
        command.SetAction((parse, _) => Said.ByAsync(parse, async text =>
        {
            using var signing = SigningKeyFile.Load(parse.GetValue(key)!);
            var delta = new DeltaBuilder(TrustedBy(signing, parse.GetValue(keys)), signing)
                .Build(parse.GetValue(from)!, parse.GetValue(to)!, parse.GetValue(output)!);
            await text.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"{delta.Delta.Product} {delta.Delta.From} to {delta.Delta.To}: {delta.Path}, {delta.Size} bytes, SHA-256 {delta.Sha256}."));
            return Said.Done;
        }));
        return command;
    }

    // A publisher trusts the own key; older bundles may be signed by an older one.
    private static TrustedKeys TrustedBy(SigningKey own, string? keys) =>
        keys is null ? new TrustedKeys(own.Public) : new TrustedKeys(KeysOption.Read(keys).All.Where(key => key.Id != own.Id).Append(own.Public));
}
