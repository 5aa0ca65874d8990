namespace AlgoAcademy.Storefront;

/// <summary>Cuts lists into pages and refuses pages that cannot be.</summary>
public static class Paging
{
    /// <summary>The most items a page may have.</summary>
    public const int MostItems = 100;

    /// <summary>The page as tagged JSON, or 400.</summary>
    public static IResult Answer<T>(HttpContext context, IReadOnlyList<T> all, int page, int size)
    {
        ArgumentNullException.ThrowIfNull(all);
        if (page < 1 || size is < 1 or > MostItems)
        {
            return Problems.Of(StatusCodes.Status400BadRequest, "bad_page",
                $"page must be from 1 and size from 1 to {MostItems}; were {page} and {size}.");
        }

        var items = all.Skip((int)Math.Min((page - 1L) * size, int.MaxValue)).Take(size).ToList();
        return Tagged.Of(context, new PageOf<T>(items, page, size, all.Count));
    }
}
