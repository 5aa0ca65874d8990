using System.CommandLine;
using AlgoAcademy.Bundles;

namespace AlgoAcademy.BundleTool;

/// <summary><c>academy bundle key</c>, for the publisher.</summary>
internal static class KeyCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "The key's file; never beside the store's credentials." };
        var make = new Option<bool>("--new") { Description = "Make a release key there; an existing file is never overwritten." };
        var command = new Command("key", "Publisher: print the public line of a signing key, as owners keep it in trusted-keys.txt.") { file, make };
        command.SetAction((parse, _) => Said.ByAsync(parse, async output =>
        {
            var path = parse.GetValue(file)!;
            using var key = parse.GetValue(make) ? SigningKeyFile.Create(path, isDevelopment: false) : SigningKeyFile.Load(path);
            await output.WriteAsync(new TrustedKeys(key.Public).ToText());
            return Said.Done;
        }));
        return command;
    }
}
