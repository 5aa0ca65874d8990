using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Net.Http.Headers;

namespace AlgoAcademy.Storefront;

/// <summary>JSON with an ETag of its very bytes: two visitors who may see different things never share one.</summary>
public static class Tagged
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The value, or 304 when the caller has it.</summary>
    public static IResult Of<T>(HttpContext context, T value)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(value, Json);
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..32]}\"");
        context.Response.Headers.CacheControl = "private, no-cache";
        context.Response.Headers.Vary = "Cookie, Authorization";
        return Results.Bytes(bytes, "application/json; charset=utf-8", entityTag: tag);
    }
}
