using AlgoAcademy.Bundles;

namespace AlgoAcademy.Storefront;

/// <summary>Where this shop keeps its bundles: in a bucket of R2 when one is named (Shop:R2), else on this machine's disk.</summary>
public static class BundleStores
{
    /// <summary>Registers the store.</summary>
    public static void Add(IServiceCollection services, ShopSettings settings) => services.AddSingleton<IBundleStore>(provider =>
    {
        var time = provider.GetRequiredService<TimeProvider>();
        return settings.R2 is { } options ? new R2BundleStore(options, time) : new LocalBundleStore(settings.Folders.Bundles, time);
    });

    /// <summary>The bucket of the settings; null when none is named.</summary>
    /// <exception cref="ShopSettingsException">A bucket is named by halves or wrongly; every fault is listed.</exception>
    public static R2StoreOptions? Read(IConfigurationSection r2)
    {
        if (!r2.Exists())
            return null;
        if (!Uri.TryCreate(r2["Endpoint"], UriKind.Absolute, out var endpoint))
            throw new ShopSettingsException([$"Shop:R2:Endpoint must be the address of the account, https://<account>.r2.cloudflarestorage.com; was '{r2["Endpoint"]}'."]);
        var options = new R2StoreOptions
        {
            Endpoint = endpoint,
            Bucket = r2["Bucket"] ?? "",
            AccessKeyId = r2["AccessKeyId"] ?? "",
            SecretAccessKey = r2["SecretAccessKey"] ?? "",
        };
        var faults = options.Faults().Select(fault => "Shop:R2: " + fault).ToList();
        return faults.Count == 0 ? options : throw new ShopSettingsException(faults);
    }
}
