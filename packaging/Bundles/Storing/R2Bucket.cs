using System.Net;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace AlgoAcademy.Bundles;

/// <summary>The few calls the store needs, with the store's faults turned into two outcomes: not there, or not available now.</summary>
internal sealed class R2Bucket(R2StoreOptions options) : IDisposable
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(30);
    private readonly AmazonS3Client client = R2Requests.Client(options);

    /// <summary>Stores an object unless the key exists; false when it does.</summary>
    public Task<bool> PutNewAsync(string name, Stream content, string sha256, CancellationToken cancellationToken) => AskAsync(
        async () =>
        {
            try
            {
                await client.PutObjectAsync(R2Requests.Put(options.Bucket, name, content, sha256), cancellationToken);
                return true;
            }
            catch (AmazonS3Exception taken) when (taken.StatusCode == HttpStatusCode.PreconditionFailed)
            {
                return false;
            }
        },
        cancellationToken);

    /// <summary>Length and stated digest of an object; null when there is none.</summary>
    public Task<(long Size, string? Sha256)?> HeadAsync(string name, CancellationToken cancellationToken) => AskAsync<(long, string?)?>(
        async () =>
        {
            var head = await OrMissingAsync(() => client.GetObjectMetadataAsync(
                new GetObjectMetadataRequest { BucketName = options.Bucket, Key = name }, cancellationToken));
            return head is null ? null : (head.ContentLength, head.Metadata[R2Requests.DigestMetadata]);
        },
        cancellationToken);

    /// <summary>Copies an object into a stream; false when there is none.</summary>
    public Task<bool> ReadAsync(string name, Stream target, CancellationToken cancellationToken) => AskAsync(
        async () =>
        {
            target.SetLength(0);
            using var answer = await OrMissingAsync(() => client.GetObjectAsync(
                new GetObjectRequest { BucketName = options.Bucket, Key = name }, cancellationToken));
            if (answer is null)
                return false;
            await answer.ResponseStream.CopyToAsync(target, cancellationToken);
            return true;
        },
        cancellationToken);

    /// <summary>Removes an object.</summary>
    public Task DeleteAsync(string name, CancellationToken cancellationToken) => AskAsync(
        () => client.DeleteObjectAsync(options.Bucket, name, cancellationToken), cancellationToken);

    /// <summary>All keys with the time they were written (UTC).</summary>
    public async IAsyncEnumerable<(string Name, DateTime Written)> ListAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = new ListObjectsV2Request { BucketName = options.Bucket };
        ListObjectsV2Response page;
        do
        {
            page = await AskAsync(() => client.ListObjectsV2Async(request, cancellationToken), cancellationToken);
            // The SDK gives null, not an empty list, for an empty page.
            foreach (var found in page.S3Objects ?? [])
                yield return (found.Key, found.LastModified?.ToUniversalTime() ?? DateTime.MaxValue);
            request.ContinuationToken = page.NextContinuationToken;
        }
        while (page.IsTruncated == true);
    }

    /// <summary>Signs a link; nothing is sent.</summary>
    public async Task<Uri> LinkAsync(BundleKey key, DateTimeOffset expires) =>
        new(await client.GetPreSignedURLAsync(R2Requests.Link(options, key, expires)));

    /// <inheritdoc />
    public void Dispose() => client.Dispose();

    private static async Task<T?> OrMissingAsync<T>(Func<Task<T>> ask)
        where T : class
    {
        try
        {
            return await ask();
        }
        catch (AmazonS3Exception missing) when (missing.StatusCode == HttpStatusCode.NotFound && missing.ErrorCode != "NoSuchBucket")
        {
            return null;
        }
    }

    private async Task<T> AskAsync<T>(Func<Task<T>> ask, CancellationToken cancellationToken)
    {
        try
        {
            return await ask();
        }
        catch (Exception fault) when (fault is AmazonServiceException or AmazonClientException or HttpRequestException or IOException or TimeoutException
            || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            var code = fault is AmazonServiceException { ErrorCode: { Length: > 0 } error } ? error : fault.GetType().Name;
            throw new StoreUnavailableException(
                $"The bundle store {options.Endpoint.Host}, bucket {options.Bucket}, cannot answer now ({code}): {fault.Message}", RetryAfter, fault);
        }
    }
}
