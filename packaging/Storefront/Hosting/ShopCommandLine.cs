using AlgoAcademy.Commerce;

namespace AlgoAcademy.Storefront;

/// <summary>The verbs of the storefront's program: <c>serve</c> (default), and what an owner does beside it.</summary>
public static class ShopCommandLine
{
    private const string Usage = """
        usage: AlgoAcademy.Storefront [serve] [--data <folder>] [--urls <address>] [--environment Development]
               AlgoAcademy.Storefront pack --root <clone> (--module <M05> | --bot <B01> | --course full-course) --version <x.y.z> --out <zip> [--key <file>] [--data <folder>] [--environment Development]
               AlgoAcademy.Storefront releases --product <id> [--data <folder>] [--environment Development]
               AlgoAcademy.Storefront backup <file> | restore <file> [--replace] [--data <folder>]
               AlgoAcademy.Storefront stripe-sync | check-ledger [--data <folder>]
               AlgoAcademy.Storefront publish --product <id> --version <x.y.z> --bundle <zip> [--changelog <md>] [--delta <zip>] [--index <folder>] [--data <folder>] [--environment Development]
               AlgoAcademy.Storefront admin (grant | revoke) <e-mail> [--data <folder>] [--environment Development]
        """;

    /// <summary>Runs one verb.</summary>
    /// <returns>0 when it did what was asked, 1 when that was refused, 2 when the call or the settings are wrong.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors)
    {
        var verb = args is [{ } first, ..] && !first.StartsWith('-') ? first : "serve";
        var rest = args is [{ } word, ..] && word == verb ? args[1..] : args;
        try
        {
            switch (verb)
            {
                case "serve":
                    await ServeAsync(rest, output);
                    return 0;
                case "publish":
                    return await PublishCommand.RunAsync(rest, output, errors);
                case "pack":
                    return await PackCommand.RunAsync(rest, output, errors);
                case "releases":
                    return await ReleasesCommand.RunAsync(rest, output, errors);
                case "admin":
                    return await AdminCommand.RunAsync(rest, output, errors);
                case "backup":
                    return await BackupCommand.BackupAsync(rest, output, errors);
                case "restore":
                    return await BackupCommand.RestoreAsync(rest, output, errors);
                case "check-ledger":
                    return await CheckLedgerCommand.RunAsync(rest, output, errors);
                case "stripe-sync":
                    return await StripeSyncCommand.RunAsync(rest, output, errors);
                default:
                    await errors.WriteLineAsync($"The verb must be one of these; was '{verb}'.\n{Usage}");
                    return 2;
            }
        }
        catch (ShopSettingsException exception)
        {
            await errors.WriteLineAsync(exception.Message);
            return 2;
        }
    }

    private static async Task ServeAsync(string[] args, TextWriter output)
    {
        await using var app = ShopHost.Build(args);
        using var folder = ShopLock.TryTake(app.Services.GetRequiredService<ShopSettings>().Folders)
            ?? throw new ShopSettingsException(["Another shop serves from this data folder: stop it, or give this one a folder of its own with --data."]);
        await ShopHost.OpenAsync(app, CancellationToken.None);
        await app.StartAsync();
        var address = app.Services.GetRequiredService<ShopAddress>();
        await output.WriteLineAsync($"AlgoAcademy shop: {address.Own}");
        await app.WaitForShutdownAsync();
    }
}
