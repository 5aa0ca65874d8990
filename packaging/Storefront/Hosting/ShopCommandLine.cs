namespace AlgoAcademy.Storefront;

/// <summary>The verbs of the storefront's program: <c>serve</c> (default), <c>pack</c>, <c>publish</c>, <c>releases</c> and <c>admin</c>.</summary>
public static class ShopCommandLine
{
    private const string Usage = """
        usage: AlgoAcademy.Storefront [serve] [--data <folder>] [--urls <address>] [--environment Development]
               AlgoAcademy.Storefront pack --root <clone> (--module <M05> | --bot <B01> | --course full-course) --version <x.y.z> --out <zip> [--key <file>] [--data <folder>] [--environment Development]
               AlgoAcademy.Storefront releases --product <id> [--data <folder>] [--environment Development]
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
                default:
                    await errors.WriteLineAsync($"The verb must be serve, pack, publish, releases or admin; was '{verb}'.\n{Usage}");
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
        await ShopHost.OpenAsync(app, CancellationToken.None);
        await app.StartAsync();
        var address = app.Services.GetRequiredService<ShopAddress>();
        await output.WriteLineAsync($"AlgoAcademy shop: {address.Own}");
        await app.WaitForShutdownAsync();
    }
}
