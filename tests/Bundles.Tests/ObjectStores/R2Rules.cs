using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace AlgoAcademy.Bundles.Tests.ObjectStores;

/// <summary>What the strict bucket refuses, and how.</summary>
internal static class R2Rules
{
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(15);

    public static (int Status, string Code)? FaultOf(HttpRequest request, byte[] body) =>
        request.Query.ContainsKey("X-Amz-Signature") ? FaultOfLink(request) : FaultOfHeaders(request) ?? FaultOfBody(request, body);

    private static (int, string)? FaultOfLink(HttpRequest request)
    {
        var query = request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.Ordinal);
        var made = SigV4.ReadDate(query["X-Amz-Date"]);
        var life = int.Parse(query["X-Amz-Expires"], CultureInfo.InvariantCulture);
        if (life is < 1 or > 604_800)
            return (400, "AuthorizationQueryParametersError");
        if (TimeProvider.System.GetUtcNow() > made + TimeSpan.FromSeconds(life))
            return (403, "ExpiredRequest");
        var expected = Signed(request, query["X-Amz-Credential"], query["X-Amz-SignedHeaders"], query["X-Amz-Date"]) with
        {
            Query = [.. query.Where(pair => pair.Key != "X-Amz-Signature").Select(pair => (pair.Key, pair.Value))],
            PayloadHash = "UNSIGNED-PAYLOAD",
        };
        return expected.Signature(StrictR2.Secret) == query["X-Amz-Signature"] && expected.Region == "auto" ? null : (403, "SignatureDoesNotMatch");
    }

    private static (int, string)? FaultOfHeaders(HttpRequest request)
    {
        var parts = request.Headers.Authorization.ToString().Split(' ', 2);
        if (parts is not ["AWS4-HMAC-SHA256", var rest])
            return (403, "AccessDenied");
        var words = rest.Split(',').Select(word => word.Trim().Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        var date = request.Headers["x-amz-date"].ToString();
        if ((TimeProvider.System.GetUtcNow() - SigV4.ReadDate(date)).Duration() > Skew)
            return (403, "RequestTimeTooSkewed");
        var expected = Signed(request, words["Credential"], words["SignedHeaders"], date) with
        {
            Query = [.. request.Query.Select(pair => (pair.Key, pair.Value.ToString()))],
        };
        return expected.Signature(StrictR2.Secret) == words["Signature"] && expected.Region == "auto" ? null : (403, "SignatureDoesNotMatch");
    }

    private static (int, string)? FaultOfBody(HttpRequest request, byte[] body)
    {
        var stated = request.Headers["x-amz-content-sha256"].ToString();
        if (stated.StartsWith("STREAMING-", StringComparison.Ordinal)
            || request.Headers.ContentEncoding.ToString().Contains("aws-chunked", StringComparison.Ordinal)
            || request.Headers.ContainsKey("x-amz-trailer")
            || request.Headers.TransferEncoding.Count > 0)
            return (501, "NotImplemented");
        if (stated != Sha256Text.Of(body))
            return (400, "XAmzContentSHA256Mismatch");
        return request.Headers["x-amz-checksum-sha256"].ToString() is { Length: > 0 } checksum
            && checksum != Convert.ToBase64String(SHA256.HashData(body)) ? (400, "BadDigest") : null;
    }

    private static SigV4 Signed(HttpRequest request, string credential, string signedHeaders, string date) => new()
    {
        Method = request.Method,
        Path = request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.Split('?')[0],
        Headers = [.. signedHeaders.Split(';').Select(name => (name, request.Headers[name].ToString()))],
        PayloadHash = request.Headers["x-amz-content-sha256"].ToString(),
        Date = date,
        Region = credential.Split('/')[2],
    };
}
