using AlgoAcademy.Commerce;

namespace AlgoAcademy.Storefront.Pages;

/// <summary>The bots, by category and search word.</summary>
public sealed class BotsModel(Offers offers, CourseCatalog catalog) : ShopPage
{
    /// <summary>The bots that were asked for, with their offers.</summary>
    public IReadOnlyList<(Bot Bot, Offer Offer)> Bots { get; private set; } = [];

    /// <summary>All categories, in shop order.</summary>
    public IReadOnlyList<string> Categories => [.. catalog.Bots.Select(bot => bot.Category).Distinct(StringComparer.Ordinal)];

    /// <summary>The category asked for; empty for all.</summary>
    public string Category { get; private set; } = string.Empty;

    /// <summary>The words asked for; empty for any.</summary>
    public string Search { get; private set; } = string.Empty;

    /// <summary>Shows the list.</summary>
    public async Task OnGetAsync(string? category = null, string? search = null)
    {
        Category = catalog.Bots.Any(bot => bot.Category == category) ? category! : string.Empty;
        Search = search?.Trim() ?? string.Empty;
        var all = (await offers.AllAsync(Gone)).ToDictionary(offer => offer.Product.Id, StringComparer.Ordinal);
        Bots = [.. catalog.Bots.Where(IsAskedFor).Select(bot => (bot, all[bot.Product]))];
    }

    /// <summary>A category as people read it.</summary>
    public static string NameOf(string category)
    {
        ArgumentNullException.ThrowIfNull(category);
        return category switch
        {
            "hft" => "High frequency",
            "ml-ai" => "Machine learning",
            _ => char.ToUpperInvariant(category[0]) + category[1..].Replace('-', ' '),
        };
    }

    private bool IsAskedFor(Bot bot) => (Category.Length == 0 || bot.Category == Category)
        && Search.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word =>
            $"{bot.Id} {bot.Title} {bot.Description} {bot.Category} {bot.Level}".Contains(word, StringComparison.OrdinalIgnoreCase));
}
