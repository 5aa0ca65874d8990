using AlgoAcademy.Bundles;

namespace AlgoAcademy.Storefront;

/// <summary>The pack verb: makes a module's signed bundle out of a clone whose lessons were run.</summary>
public static class PackCommand
{
    private static readonly string[] Needed = ["root", "module", "version", "out"];

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
            var bundle = ModuleBundle.Build(Options(app.Configuration, version, created, key));
            await output.WriteLineAsync($"Packed {bundle.Path} ({bundle.Size / 1024.0 / 1024.0:F1} MiB, SHA-256 {bundle.Sha256}).");
            return 0;
        }
        catch (InvalidDataException exception)
        {
            await errors.WriteLineAsync(exception.Message);
            return 1;
        }
    }

    private static ModuleBundleOptions Options(IConfiguration settings, BundleVersion version, DateTimeOffset created, SigningKey key)
    {
        var root = Path.GetFullPath(settings["root"]!);
        var module = settings["module"]!;
        var notebooks = Directory.EnumerateDirectories(Path.Combine(root, "notebooks"), module + "-*").FirstOrDefault()
            ?? throw new InvalidDataException($"There is no folder notebooks/{module}-… in {root}.");
        return new ModuleBundleOptions
        {
            CatalogPath = Path.Combine(root, "notebooks", "catalog.json"),
            Module = module,
            Notebooks = notebooks,
            Executed = Path.Combine(root, "artifacts", "lessons"),
            Diagrams = Path.Combine(root, "diagrams"),
            Data = Path.Combine(root, "data"),
            Packages = Path.Combine(root, "artifacts", "feed"),
            Version = version,
            Created = created,
            Key = key,
            OutputPath = Path.GetFullPath(settings["out"]!),
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
