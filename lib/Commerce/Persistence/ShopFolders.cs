namespace AlgoAcademy.Commerce;

/// <summary>Where a shop on one machine keeps its things, all under one data folder.</summary>
/// <param name="Root">The data folder, absolute.</param>
public sealed record ShopFolders(string Root)
{
    /// <summary>The SQLite file.</summary>
    public string Database => Path.Combine(Root, "shop.db");

    /// <summary>The keys that protect cookies and download links.</summary>
    public string Keys => Path.Combine(Root, "keys");

    /// <summary>The bundles.</summary>
    public string Bundles => Path.Combine(Root, "bundles");

    /// <summary>The mail pickup folder.</summary>
    public string Mail => Path.Combine(Root, "mail");

    /// <summary>Secrets made up for a development shop.</summary>
    public string DevelopmentSecrets => Path.Combine(Root, "development-secrets.json");

    /// <summary>Makes the folders that are missing, readable by their owner only.</summary>
    public void Create()
    {
        foreach (var folder in new[] { Root, Keys, Bundles, Mail })
        {
            if (OperatingSystem.IsWindows())
                Directory.CreateDirectory(folder);
            else
                Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
