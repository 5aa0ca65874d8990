using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace AlgoAcademy.Bundles;

/// <summary>
/// Builds every request the way R2 accepts it. The SDK's defaults do not work there: it would send the body in signed
/// chunks with a trailing check sum, which R2 refuses as not implemented.
/// </summary>
internal static class R2Requests
{
    /// <summary>Metadata that states the digest of the zip.</summary>
    public const string DigestMetadata = "x-amz-meta-sha256";

    /// <summary>A client whose requests carry no check sums but those asked for, signed for region "auto".</summary>
    public static AmazonS3Client Client(R2StoreOptions options) => new(
        new BasicAWSCredentials(options.AccessKeyId, options.SecretAccessKey),
        new AmazonS3Config
        {
            ServiceURL = options.Endpoint.ToString(),
            AuthenticationRegion = "auto",
            ForcePathStyle = true,
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
            Timeout = options.Timeout,
            MaxErrorRetry = options.Retries,
        });

    /// <summary>
    /// A put that fails when the key exists. Its body is not sent in chunks, so that the signature covers the SHA-256 of the
    /// whole body, and the store checks the same digest once more.
    /// </summary>
    /// <param name="bucket">The bucket.</param>
    /// <param name="name">The key in it.</param>
    /// <param name="content">A seekable stream at its beginning; left open.</param>
    /// <param name="sha256">Its SHA-256, 64 hexadecimal digits.</param>
    public static PutObjectRequest Put(string bucket, string name, Stream content, string sha256)
    {
        var request = new PutObjectRequest
        {
            BucketName = bucket,
            Key = name,
            InputStream = content,
            AutoCloseStream = false,
            UseChunkEncoding = false,
            IfNoneMatch = "*",
            ChecksumSHA256 = Convert.ToBase64String(Convert.FromHexString(sha256)),
            ContentType = "application/zip",
        };
        request.Headers.CacheControl = "private, max-age=0, no-store";
        request.Metadata[DigestMetadata] = sha256;
        return request;
    }

    /// <summary>A link for one key. The name of the buyer's file is part of what is signed.</summary>
    public static GetPreSignedUrlRequest Link(R2StoreOptions options, BundleKey key, DateTimeOffset expires) => new()
    {
        BucketName = options.Bucket,
        Key = key.ToString(),
        Verb = HttpVerb.GET,
        Protocol = options.Endpoint.Scheme == Uri.UriSchemeHttps ? Protocol.HTTPS : Protocol.HTTP,
        Expires = expires.UtcDateTime,
        ResponseHeaderOverrides = new ResponseHeaderOverrides
        {
            ContentDisposition = $"attachment; filename=\"{key.DownloadName}\"",
            CacheControl = "no-store",
        },
    };
}
