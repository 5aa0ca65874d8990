using System.Text;

namespace AlgoAcademy.Bundles;

/// <summary>Where a bucket of Cloudflare R2 (or another store that speaks S3) is and who may write to it.</summary>
public sealed record R2StoreOptions
{
    /// <summary>The address of the account: <c>https://&lt;account&gt;.r2.cloudflarestorage.com</c>. Plain http on this machine only.</summary>
    public required Uri Endpoint { get; init; }

    /// <summary>Name of the bucket.</summary>
    public required string Bucket { get; init; }

    /// <summary>Id of the access key.</summary>
    public required string AccessKeyId { get; init; }

    /// <summary>The secret of the access key; never printed.</summary>
    public required string SecretAccessKey { get; init; }

    /// <summary>How long one request may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often a failed request is repeated before the store counts as unavailable.</summary>
    public int Retries { get; init; } = 2;

    /// <summary>Every reason why these options do not make a store.</summary>
    public IEnumerable<string> Faults()
    {
        if (!Endpoint.IsAbsoluteUri || (Endpoint.Scheme != Uri.UriSchemeHttps && !Endpoint.IsLoopback) || Endpoint.PathAndQuery != "/")
            yield return $"The endpoint must be an https address without path such as https://<account>.r2.cloudflarestorage.com; was {Endpoint}.";
        if (Bucket.Length is < 3 or > 63 || Bucket.Any(c => !char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-'))
            yield return $"The bucket must have 3 to 63 lower-case letters, digits and hyphens; was \"{Bucket}\".";
        if (string.IsNullOrWhiteSpace(AccessKeyId) || string.IsNullOrWhiteSpace(SecretAccessKey))
            yield return "The access key must have an id and a secret; one of them is empty.";
        if (Timeout <= TimeSpan.Zero || Retries is < 0 or > 10)
            yield return $"The time out must be above 0 and the retries 0 to 10; were {Timeout:g} and {Retries}.";
    }

    private bool PrintMembers(StringBuilder text)
    {
        text.Append(null, $"Endpoint = {Endpoint}, Bucket = {Bucket}, AccessKeyId = {AccessKeyId}");
        return true;
    }
}
