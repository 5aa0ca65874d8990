using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AlgoAcademy.Bundles.Tests.ObjectStores;

/// <summary>AWS Signature Version 4 as the server computes it, written from its documentation and checked against the vectors there.</summary>
internal sealed record SigV4
{
    public required string Method { get; init; }

    /// <summary>The path, percent-encoded as it was sent.</summary>
    public required string Path { get; init; }

    /// <summary>The query, decoded, without the signature itself.</summary>
    public IReadOnlyList<(string Name, string Value)> Query { get; init; } = [];

    /// <summary>The signed headers, in lower case.</summary>
    public required IReadOnlyList<(string Name, string Value)> Headers { get; init; }

    public required string PayloadHash { get; init; }

    /// <summary>As sent: <c>20130524T000000Z</c>.</summary>
    public required string Date { get; init; }

    public required string Region { get; init; }

    private string Scope => $"{Date[..8]}/{Region}/s3/aws4_request";

    private string CanonicalRequest => string.Join('\n',
        Method,
        Path,
        string.Join('&', Query.Select(pair => $"{Uri.EscapeDataString(pair.Name)}={Uri.EscapeDataString(pair.Value)}").Order(StringComparer.Ordinal)),
        string.Concat(Ordered.Select(header => $"{header.Name}:{header.Value.Trim()}\n")),
        string.Join(';', Ordered.Select(header => header.Name)),
        PayloadHash);

    private IEnumerable<(string Name, string Value)> Ordered => Headers.OrderBy(header => header.Name, StringComparer.Ordinal);

    public string Signature(string secret)
    {
        var text = $"AWS4-HMAC-SHA256\n{Date}\n{Scope}\n{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(CanonicalRequest)))}";
        var key = new[] { Date[..8], Region, "s3", "aws4_request" }
            .Aggregate(Encoding.UTF8.GetBytes("AWS4" + secret), static (made, part) => HMACSHA256.HashData(made, Encoding.UTF8.GetBytes(part)));
        return Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));
    }

    public static DateTimeOffset ReadDate(string date) =>
        DateTimeOffset.ParseExact(date, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
