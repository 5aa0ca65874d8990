using System.Security;
using System.Text;
using AlgoAcademy.Commerce;

namespace AlgoAcademy.Storefront;

/// <summary>What search engines are told: the addresses of public pages, which hold previews and nothing that is sold.</summary>
public static class SitemapEndpoints
{
    private static readonly string[] Fixed = ["/", "/pricing", "/modules", "/lessons", "/bots", "/bundles"];

    /// <summary>Maps sitemap.xml and robots.txt.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sitemap.xml", Sitemap).ExcludeFromDescription();
        routes.MapGet("/robots.txt", Robots).ExcludeFromDescription();
    }

    private static IResult Sitemap(HttpContext context, ShopAddress address, CourseCatalog catalog)
    {
        var paths = Fixed
            .Concat(catalog.Modules.Select(module => "/modules/" + module.Slug))
            .Concat(catalog.Bots.Select(bot => "/products/" + bot.Product))
            .Concat(catalog.Bundles.Select(bundle => "/products/" + bundle.Id))
            .Concat(catalog.Lessons.Select(lesson => "/lessons/" + lesson.Slug));
        var xml = new StringBuilder("""<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">""");
        foreach (var path in paths)
            xml.Append("<url><loc>").Append(SecurityElement.Escape(new Uri(address.For(context.Request), path).AbsoluteUri)).Append("</loc></url>");
        return Results.Text(xml.Append("</urlset>").ToString(), "application/xml", Encoding.UTF8);
    }

    private static IResult Robots(HttpContext context, ShopAddress address) => Results.Text(
        $"User-agent: *\nDisallow: /api/\nDisallow: /d/\nDisallow: /orders/\nSitemap: {new Uri(address.For(context.Request), "/sitemap.xml")}\n");
}
