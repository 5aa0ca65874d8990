namespace AlgoAcademy.Bundles.Tests.ObjectStores;

/// <summary>
/// The judge judged: the examples of Amazon S3's API Reference, "Signature Calculations for the Authorization Header" and
/// "Authenticating Requests: Using Query Parameters" (key AKIAIOSFODNN7EXAMPLE, 24 May 2013).
/// </summary>
public sealed class SigV4Tests
{
    private const string Secret = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
    private const string Date = "20130524T000000Z";
    private const string Empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    [Fact]
    public void The_published_get_with_a_range_has_the_published_signature() => Assert.Equal(
        "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41",
        Request("GET", "/test.txt", more: ("range", "bytes=0-9")).Signature(Secret));

    [Fact]
    public void The_published_put_has_the_published_signature()
    {
        const string body = "44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072";
        SigV4 request = new()
        {
            Method = "PUT",
            Path = "/test%24file.text",
            Headers =
            [
                ("date", "Fri, 24 May 2013 00:00:00 GMT"), ("host", "examplebucket.s3.amazonaws.com"), ("x-amz-content-sha256", body),
                ("x-amz-date", Date), ("x-amz-storage-class", "REDUCED_REDUNDANCY"),
            ],
            PayloadHash = body,
            Date = Date,
            Region = "us-east-1",
        };

        Assert.Equal("98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd", request.Signature(Secret));
    }

    [Fact]
    public void The_published_query_without_value_has_the_published_signature() => Assert.Equal(
        "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543",
        (Request("GET", "/") with { Query = [("lifecycle", "")] }).Signature(Secret));

    [Fact]
    public void The_published_listing_has_the_published_signature() => Assert.Equal(
        "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7",
        (Request("GET", "/") with { Query = [("prefix", "J"), ("max-keys", "2")] }).Signature(Secret));

    [Fact]
    public void The_published_presigned_link_has_the_published_signature()
    {
        SigV4 request = new()
        {
            Method = "GET",
            Path = "/test.txt",
            Query =
            [
                ("X-Amz-Algorithm", "AWS4-HMAC-SHA256"), ("X-Amz-Credential", "AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request"),
                ("X-Amz-Date", Date), ("X-Amz-Expires", "86400"), ("X-Amz-SignedHeaders", "host"),
            ],
            Headers = [("host", "examplebucket.s3.amazonaws.com")],
            PayloadHash = "UNSIGNED-PAYLOAD",
            Date = Date,
            Region = "us-east-1",
        };

        Assert.Equal("aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404", request.Signature(Secret));
    }

    private static SigV4 Request(string method, string path, params (string Name, string Value)[] more) => new()
    {
        Method = method,
        Path = path,
        Headers = [("host", "examplebucket.s3.amazonaws.com"), ("x-amz-content-sha256", Empty), ("x-amz-date", Date), .. more],
        PayloadHash = Empty,
        Date = Date,
        Region = "us-east-1",
    };
}
