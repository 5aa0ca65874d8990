using System.Security.Cryptography;

namespace AlgoAcademy.Storefront;

/// <summary>Serves the style sheet and the icon. Their address carries their hash, so browsers keep them for a year.</summary>
public static class AssetEndpoints
{
    private static readonly Asset Css = Asset.Read("shop.css", "text/css; charset=utf-8");
    private static readonly Asset Icon = Asset.Read("favicon.svg", "image/svg+xml");

    /// <summary>The style sheet's address.</summary>
    public static string CssUrl => "/assets/shop.css?v=" + Css.Hash;

    /// <summary>The icon's address.</summary>
    public static string IconUrl => "/assets/favicon.svg?v=" + Icon.Hash;

    /// <summary>Maps both.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/assets/shop.css", (HttpContext context) => Css.Send(context));
        routes.MapGet("/assets/favicon.svg", (HttpContext context) => Icon.Send(context));
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
