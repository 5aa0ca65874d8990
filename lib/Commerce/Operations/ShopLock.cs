namespace AlgoAcademy.Commerce;

/// <summary>Says that a shop serves from a data folder. The operating system lets go of it with the process, however that ends.</summary>
public sealed class ShopLock : IDisposable
{
    private readonly FileStream _file;

    private ShopLock(FileStream file) => _file = file;

    /// <summary>Takes the folder; null while another process serves from it.</summary>
    public static ShopLock? TryTake(ShopFolders folders)
    {
        ArgumentNullException.ThrowIfNull(folders);
        try
        {
            return new ShopLock(new FileStream(Path.Combine(folders.Root, "shop.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
