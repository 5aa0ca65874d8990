namespace AlgoAcademy.ShopLoad;

/// <summary>The state machine of a visitor: where one goes from each door, and how likely. The rows sum to one.</summary>
public static class Journey
{
    /// <summary>The ways on.</summary>
    public static IReadOnlyDictionary<Door, (Door Next, double Chance)[]> Ways { get; } = new Dictionary<Door, (Door, double)[]>
    {
        [Door.Home] = [(Door.Modules, 0.4), (Door.Lessons, 0.3), (Door.Pricing, 0.2), (Door.Bots, 0.1)],
        [Door.Modules] = [(Door.Module, 0.7), (Door.Bundles, 0.1), (Door.Lessons, 0.2)],
        [Door.Module] = [(Door.Lesson, 0.6), (Door.Checkout, 0.05), (Door.Modules, 0.35)],
        [Door.Lessons] = [(Door.Lesson, 0.8), (Door.Home, 0.2)],
        [Door.Lesson] = [(Door.Lesson, 0.5), (Door.Library, 0.2), (Door.AccessApi, 0.15), (Door.LessonsApi, 0.15)],
        [Door.Bots] = [(Door.Home, 0.5), (Door.Pricing, 0.5)],
        [Door.Pricing] = [(Door.Modules, 0.6), (Door.Bots, 0.4)],
        [Door.Bundles] = [(Door.Modules, 1)],
        [Door.Library] = [(Door.DownloadLink, 0.5), (Door.UpdatesApi, 0.2), (Door.Account, 0.1), (Door.Home, 0.2)],
        [Door.Account] = [(Door.Home, 1)],
        [Door.AccessApi] = [(Door.ProductsApi, 0.3), (Door.Lesson, 0.7)],
        [Door.ProductsApi] = [(Door.Modules, 1)],
        [Door.LessonsApi] = [(Door.Lessons, 1)],
        [Door.UpdatesApi] = [(Door.Library, 1)],
        [Door.DownloadLink] = [(Door.Download, 0.4), (Door.Library, 0.6)],
        [Door.Download] = [(Door.Library, 0.5), (Door.Home, 0.5)],
        [Door.Checkout] = [(Door.Library, 1)],
    };

    /// <summary>Where a visitor goes next.</summary>
    /// <param name="from">Where the visitor is.</param>
    /// <param name="draw">A number in [0, 1).</param>
    public static Door Next(Door from, double draw)
    {
        foreach (var (next, chance) in Ways[from])
        {
            draw -= chance;
            if (draw < 0)
                return next;
        }

        return Ways[from][^1].Next;
    }
}
