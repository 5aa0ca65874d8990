using System.Security.Cryptography;

namespace AlgoAcademy.Storefront;

/// <summary>Serves style sheets, scripts and the icon. Their address carries their hash, so browsers keep them for a year.</summary>
public static class AssetEndpoints
{
    private static readonly Dictionary<string, Asset> Assets = new(StringComparer.Ordinal)
    {
        ["shop.css"] = Asset.Read("shop.css", "text/css; charset=utf-8"),
        ["admin.css"] = Asset.Read("admin.css", "text/css; charset=utf-8"),
        ["account.css"] = Asset.Read("account.css", "text/css; charset=utf-8"),
        ["lesson.css"] = Asset.Read("lesson.css", "text/css; charset=utf-8"),
        ["lesson.js"] = Asset.Read("lesson.js", "text/javascript; charset=utf-8"),
        ["passkey.js"] = Asset.Read("passkey.js", "text/javascript; charset=utf-8"),
        ["regions.js"] = Asset.Read("regions.js", "text/javascript; charset=utf-8"),
        ["favicon.svg"] = Asset.Read("favicon.svg", "image/svg+xml"),
    };

    /// <summary>The address of an asset.</summary>
    public static string UrlOf(string name) => $"/assets/{name}?v={Assets[name].Hash}";

    /// <summary>Maps them all.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var (name, asset) in Assets)
            routes.MapGet("/assets/" + name, (HttpContext context) => asset.Send(context)).ExcludeFromDescription();
    }

    private sealed record Asset(byte[] Bytes, string ContentType, string Hash)
    {
        public static Asset Read(string name, string contentType)
        {
            using var stream = typeof(AssetEndpoints).Assembly.GetManifestResourceStream(name)
                ?? throw new InvalidOperationException($"The resource {name} must be compiled into the storefront.");
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return new Asset(bytes.ToArray(), contentType, Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray()))[..12]);
        }

        public IResult Send(HttpContext context)
        {
            context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
            return Results.Bytes(Bytes, ContentType);
        }
    }
}
