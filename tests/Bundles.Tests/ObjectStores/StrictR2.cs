using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace AlgoAcademy.Bundles.Tests.ObjectStores;

/// <summary>
/// A bucket on this machine that accepts exactly what R2's documentation says it accepts: signatures of region auto, whole
/// bodies with their SHA-256, conditional puts. Chunked and trailing bodies are refused as not implemented.
/// </summary>
internal sealed class StrictR2 : IAsyncDisposable
{
    public const string Bucket = "bundles";
    public const string Secret = "a secret of forty characters, or nearly so";

    private readonly WebApplication server;

    private StrictR2()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1));
        server = builder.Build();
        server.Run(AnswerAsync);
    }

    public ConcurrentDictionary<string, Stored> Objects { get; } = new(StringComparer.Ordinal);

    /// <summary>What the server was asked: "PUT 200 /bundles/…".</summary>
    public ConcurrentQueue<string> Log { get; } = new();

    /// <summary>Answers instead of the server, such as a fault; null: as always.</summary>
    public Func<HttpContext, Task<bool>>? Interrupt { get; set; }

    public Uri Address => new(server.Urls.Single() + "/");

    public R2StoreOptions Options => new()
    {
        Endpoint = Address,
        Bucket = Bucket,
        AccessKeyId = "key-1",
        SecretAccessKey = Secret,
        Timeout = TimeSpan.FromSeconds(5),
        Retries = 0,
    };

    public static async Task<StrictR2> StartAsync()
    {
        var store = new StrictR2();
        await store.server.StartAsync();
        return store;
    }

    public R2BundleStore Store(TimeProvider? time = null) => new(Options, time ?? TimeProvider.System);

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        try
        {
            using var body = new MemoryStream();
            if (Interrupt is { } interrupt && await interrupt(context))
                return;
            await context.Request.Body.CopyToAsync(body);
            var fault = R2Rules.FaultOf(context.Request, body.ToArray());
            if (fault is { } refused)
                await FailAsync(context, refused.Status, refused.Code);
            else
                await ServeAsync(context, body.ToArray());
        }
        finally
        {
            Log.Enqueue($"{context.Request.Method} {context.Response.StatusCode} {context.Request.Path}");
        }
    }

    private Task ServeAsync(HttpContext context, byte[] body)
    {
        var path = Uri.UnescapeDataString(context.Request.Path.Value ?? "/");
        if (path == "/" + Bucket || path == "/" + Bucket + "/")
            return ListAsync(context);
        var name = path[(Bucket.Length + 2)..];
        return context.Request.Method switch
        {
            "PUT" => PutAsync(context, name, body),
            "DELETE" => DeleteAsync(context, name),
            _ => GetAsync(context, name),
        };
    }

    private async Task PutAsync(HttpContext context, string name, byte[] body)
    {
        var stored = new Stored(body, context.Request.Headers["x-amz-meta-sha256"].ToString(), TimeProvider.System.GetUtcNow());
        var onlyIfNew = context.Request.Headers.IfNoneMatch == "*";
        if (onlyIfNew ? !Objects.TryAdd(name, stored) : (Objects[name] = stored) != stored)
            await FailAsync(context, 412, "PreconditionFailed");
        else
            context.Response.Headers.ETag = stored.ETag;
    }

    private async Task GetAsync(HttpContext context, string name)
    {
        if (!Objects.TryGetValue(name, out var found))
        {
            await FailAsync(context, 404, "NoSuchKey");
            return;
        }

        context.Response.Headers["x-amz-meta-sha256"] = found.Sha256;
        context.Response.Headers.LastModified = found.Written.ToString("R", CultureInfo.InvariantCulture);
        foreach (var header in new[] { "Content-Disposition", "Cache-Control" })
        {
            if (context.Request.Query["response-" + header.ToLowerInvariant()].ToString() is { Length: > 0 } value)
                context.Response.Headers[header] = value;
        }

        if (context.Request.Method == "HEAD")
            context.Response.ContentLength = found.Body.Length;
        else
            await Results.File(found.Body, "application/zip", enableRangeProcessing: true, entityTag: new(found.ETag)).ExecuteAsync(context);
    }

    private Task DeleteAsync(HttpContext context, string name)
    {
        Objects.TryRemove(name, out _);
        context.Response.StatusCode = 204;
        return Task.CompletedTask;
    }

    // Two keys a page, so that paging is met.
    private async Task ListAsync(HttpContext context)
    {
        var after = context.Request.Query["continuation-token"].ToString();
        var keys = Objects.Keys.Where(key => string.CompareOrdinal(key, after) > 0).Order(StringComparer.Ordinal).ToList();
        var contents = string.Concat(keys.Take(2).Select(key => string.Create(CultureInfo.InvariantCulture,
            $"<Contents><Key>{key}</Key><LastModified>{Objects[key].Written:yyyy-MM-dd'T'HH:mm:ss'Z'}</LastModified><Size>{Objects[key].Body.Length}</Size></Contents>")));
        var more = keys.Count > 2 ? $"<IsTruncated>true</IsTruncated><NextContinuationToken>{keys[1]}</NextContinuationToken>" : "<IsTruncated>false</IsTruncated>";
        context.Response.ContentType = "application/xml";
        await context.Response.WriteAsync($"<ListBucketResult xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><Name>{Bucket}</Name>{more}{contents}</ListBucketResult>");
    }

    private static Task FailAsync(HttpContext context, int status, string code)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/xml";
        return context.Request.Method == "HEAD"
            ? Task.CompletedTask
            : context.Response.WriteAsync($"<Error><Code>{code}</Code><Message>{code}</Message></Error>");
    }

    /// <summary>An object as it lies in the bucket.</summary>
    internal sealed record Stored(byte[] Body, string Sha256, DateTimeOffset Written)
    {
        // With a part count, as after a multipart upload: the SDK then does not take it for the MD5 of the body.
        public string ETag => $"\"{Sha256Text.Of(Body)[..32]}-1\"";
    }
}
