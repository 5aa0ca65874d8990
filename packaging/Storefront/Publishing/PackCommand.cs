using AlgoAcademy.Bundles;

namespace AlgoAcademy.Storefront;

/// <summary>The pack verb: makes the signed bundle of a module, a bot or the course out of a clone whose notebooks were run.</summary>
public static class PackCommand
{
    private static readonly string[] Needed = ["root", "version", "out"];
    private static readonly string[] Products = ["module", "bot", "course"];

    /// <summary>Runs the verb. Outside Development the key that signs must be named by --key.</summary>
    /// <returns>0 when the bundle is written, 1 when a part is missing, 2 when the call is wrong.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors)
    {
        await using var app = ShopHost.Build(args);
        var missing = Needed.Where(name => string.IsNullOrEmpty(app.Configuration[name])).ToList();
        if (missing.Count > 0)
        {
            await errors.WriteLineAsync($"pack needs {string.Join(", ", missing.Select(name => "--" + name))}.");
            return 2;
        }

        if (Products.Count(name => !string.IsNullOrEmpty(app.Configuration[name])) != 1)
        {
            await errors.WriteLineAsync("pack needs one of --module M05, --bot B01 and --course full-course.");
            return 2;
        }

        if (!BundleVersion.TryParse(app.Configuration["version"]!, out var version, out var fault))
        {
            await errors.WriteLineAsync(fault);
            return 2;
        }

        using var key = KeyOf(app);
        var now = app.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var created = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
        try
        {
            var bundle = ProductBundle.Build(Options(app.Configuration, version, created, key));
            await output.WriteLineAsync($"Packed {bundle.Path} ({bundle.Size / 1024.0 / 1024.0:F1} MiB, SHA-256 {bundle.Sha256}).");
            return 0;
        }
        catch (InvalidDataException exception)
        {
            await errors.WriteLineAsync(exception.Message);
            return 1;
        }
    }

    private static ProductBundleOptions Options(IConfiguration settings, BundleVersion version, DateTimeOffset created, SigningKey key)
    {
        var root = Path.GetFullPath(settings["root"]!);
        var (kind, id) = settings["module"] is { Length: > 0 } module ? (BundleKind.Module, module)
            : settings["bot"] is { Length: > 0 } bot ? (BundleKind.Bot, bot)
            : (BundleKind.Course, settings["course"]!);
        return new ProductBundleOptions
        {
            CatalogPath = Path.Combine(root, "notebooks", "catalog.json"),
            Kind = kind,
            Id = id,
            Notebooks = NotebooksOf(root, kind, id),
            Executed = Path.Combine(root, "artifacts", "lessons"),
            Diagrams = Path.Combine(root, "diagrams"),
            Data = Path.Combine(root, "data"),
            Packages = Path.Combine(root, "artifacts", "feed"),
            More = ResultsOf(settings["results"]),
            Version = version,
            Created = created,
            Key = key,
            OutputPath = Path.GetFullPath(settings["out"]!),
        };
    }

    // --results <file>: what a bot did in its backtest, for its page in the shop.
    private static IReadOnlyList<BundleEntry> ResultsOf(string? file)
    {
        if (string.IsNullOrEmpty(file))
            return [];
        if (!File.Exists(file))
            throw new InvalidDataException($"--results must name a bot's {BotResults.FileName}; there is no file {file}.");
        var bytes = File.ReadAllBytes(file);
        BotResults.Read(bytes);
        return [BundleEntry.FromBytes(BotResults.FileName, bytes)];
    }

    private static string NotebooksOf(string root, BundleKind kind, string id)
    {
        var notebooks = Path.Combine(root, "notebooks");
        return kind switch
        {
            BundleKind.Course => notebooks,
            BundleKind.Bot => Path.Combine(notebooks, "bots"),
            _ => Directory.EnumerateDirectories(notebooks, id + "-*").FirstOrDefault()
                ?? throw new InvalidDataException($"There is no folder notebooks/{id}-… in {root}."),
        };
    }

    private static SigningKey KeyOf(WebApplication app)
    {
        var settings = app.Services.GetRequiredService<ShopSettings>();
        if (app.Configuration["key"] is { Length: > 0 } file)
            return SigningKeyFile.Load(file);
        return settings.IsDevelopment
            ? SigningKeyFile.LoadOrCreateDevelopment(Path.Combine(settings.Folders.Root, PublisherKeys.DevelopmentKeyFile))
            : throw new ShopSettingsException(["Outside Development, pack needs --key with the publisher's signing key."]);
    }
}
