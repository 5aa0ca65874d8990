using System.CommandLine;
using System.Globalization;
using AlgoAcademy.Bundles;

namespace AlgoAcademy.BundleTool;

/// <summary><c>academy bundle verify</c></summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var path = new Argument<string?>("path") { Description = "A bundle's zip, or the folder it was unpacked into. " + BundleHere.Description, Arity = ArgumentArity.ZeroOrOne };
        var keys = KeysOption.Create();
        var command = new Command("verify", "Tell, without network, whether every byte of a bundle is what the academy signed.") { path, keys };
        command.SetAction((parse, _) => Said.ByAsync(parse, output => RunAsync(BundleHere.Or(parse.GetValue(path), Environment.CurrentDirectory), parse.GetValue(keys), output)));
        return command;
    }

    private static async Task<int> RunAsync(string path, string? keys, TextWriter output)
    {
        var verifier = new BundleVerifier(KeysOption.Read(keys));
        var verification = Directory.Exists(path)
            ? verifier.VerifyFolder(path)
            : File.Exists(path)
                ? verifier.VerifyZip(path)
                : throw new FileNotFoundException($"The bundle must be a zip or a folder; there is no {path}.", path);
        if (verification is not Verification.Verified { Manifest: var manifest })
            return await Said.RefusedAsync(output, $"{path} is not genuine, or was changed:", ((Verification.Refused)verification).Refusals);
        var development = manifest.KeyId.StartsWith("dev-", StringComparison.Ordinal) ? " This is a development key: the bundle was made on somebody's own machine." : "";
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{manifest.Product} {manifest.Version} is genuine: {manifest.Files.Count} files, signed by {manifest.KeyId} on {manifest.Created:yyyy-MM-dd}.{development}"));
        return Said.Done;
    }
}
