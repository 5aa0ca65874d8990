using AlgoAcademy.Bundles;

namespace AlgoAcademy.Storefront;

/// <summary>Whose signatures the shop accepts on a bundle.</summary>
public static class PublisherKeys
{
    /// <summary>The development key's file in a data folder.</summary>
    public const string DevelopmentKeyFile = "signing-key.pem";

    /// <summary>
    /// The keys of the settings' file; in Development also the data folder's own key, so that a local shop can publish what
    /// was built on the same machine. Elsewhere development keys count for nothing.
    /// </summary>
    /// <exception cref="ShopSettingsException">Outside Development there is no file of trusted keys.</exception>
    public static TrustedKeys Read(ShopSettings settings)
    {
        var listed = File.Exists(settings.TrustedKeys)
            ? TrustedKeys.Parse(File.ReadAllText(settings.TrustedKeys))
            : new TrustedKeys();
        if (settings.IsDevelopment)
        {
            using var own = SigningKeyFile.LoadOrCreateDevelopment(Path.Combine(settings.Folders.Root, DevelopmentKeyFile));
            return new TrustedKeys(listed.All.Where(key => key.Id != own.Id).Append(own.Public));
        }

        var keys = listed.WithoutDevelopmentKeys();
        return keys.All.Any()
            ? keys
            : throw new ShopSettingsException([$"Shop:TrustedKeys must name a file with the publisher's public key; {settings.TrustedKeys} has none."]);
    }
}
