using System.Net;
using Amazon.S3;
using Amazon.S3.Model;
using Microsoft.AspNetCore.Http;

namespace AlgoAcademy.Bundles.Tests.ObjectStores;

public sealed class R2BundleStoreTests : IAsyncLifetime
{
    private static readonly byte[] Zip = Sample.Noise(200_000);
    private static readonly BundleKey Key = KeyOf(Zip);
    private static readonly TimeSpan Life = StoreLinks.LongestLife;
    private StrictR2 r2 = null!;
    private R2BundleStore store = null!;

    public async ValueTask InitializeAsync()
    {
        r2 = await StrictR2.StartAsync();
        store = r2.Store();
    }

    [Fact]
    public async Task A_zip_put_is_there_whole_under_its_digest_and_claimed()
    {
        Assert.Equal(new PutResult.Stored(Zip.Length), await PutAsync(Key, Zip));

        Assert.Equal(["module-5/1.0.0/" + Key.Sha256 + ".zip", "module-5/1.0.0/claim"], r2.Objects.Keys.Order(StringComparer.Ordinal));
        var opened = Assert.IsType<OpenResult.Opened>(await store.OpenAsync(Key, Zip.Length));
        using var copy = new MemoryStream();
        await opened.Content.CopyToAsync(copy);
        await opened.Content.DisposeAsync();
        Assert.Equal(Zip, copy.ToArray());
    }

    [Fact]
    public async Task D6_publishing_the_same_bytes_again_changes_nothing()
    {
        await PutAsync(Key, Zip);
        var before = r2.Objects.ToArray();

        Assert.Equal(new PutResult.AlreadyStored(Zip.Length), await PutAsync(Key, Zip));

        Assert.Equal(before, r2.Objects.ToArray());
        Assert.Contains(r2.Log, line => line.StartsWith("PUT 412 ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task D6_the_same_version_with_other_bytes_is_a_conflict()
    {
        await PutAsync(Key, Zip);
        var other = Sample.Noise(100);

        Assert.Equal(new PutResult.Conflict(Key.Sha256), await PutAsync(KeyOf(other), other));

        Assert.Equal(2, r2.Objects.Count);
    }

    [Fact]
    public async Task D6_of_ten_publishers_racing_with_other_bytes_one_wins()
    {
        var zips = Enumerable.Range(1, 10).Select(size => Sample.Noise(size * 100)).ToList();

        var results = await Task.WhenAll(zips.Select(zip => PutAsync(KeyOf(zip), zip)));

        var winner = Assert.Single(results.Index(), result => result.Item is PutResult.Stored).Index;
        Assert.Equal(9, results.Count(result => result == new PutResult.Conflict(Sha256Text.Of(zips[winner]))));
    }

    [Fact]
    public async Task Bytes_other_than_those_of_the_key_are_never_sent()
    {
        Assert.Equal(new PutResult.WrongBytes(Sha256Text.Of([1])), await PutAsync(Key, [1]));

        Assert.Empty(r2.Log);
    }

    [Fact]
    public async Task D7_an_upload_that_dies_half_way_leaves_nothing_and_can_be_repeated()
    {
        r2.Interrupt = async context =>
        {
            if (context.Request.Method != "PUT")
                return false;
            await context.Request.Body.ReadExactlyAsync(new byte[1000]);
            context.Abort();
            return true;
        };
        await Assert.ThrowsAsync<StoreUnavailableException>(() => PutAsync(Key, Zip));
        Assert.Empty(r2.Objects);

        r2.Interrupt = null;
        Assert.IsType<PutResult.Stored>(await PutAsync(Key, Zip));
    }

    [Fact]
    public async Task D7_what_was_uploaded_and_never_claimed_is_swept_after_a_day()
    {
        await PutAsync(Key, Zip);
        var orphan = KeyOf(Sample.Noise(50));
        r2.Objects[orphan.ToString()] = new StrictR2.Stored(Sample.Noise(50), orphan.Sha256, TimeProvider.System.GetUtcNow());
        r2.Objects["module-5/2.0.0/" + orphan.Sha256 + ".zip"] = r2.Objects[orphan.ToString()];

        Assert.Equal(0, await store.SweepAsync());
        using var tomorrow = r2.Store(new StillClock { Now = TimeProvider.System.GetUtcNow() + TimeSpan.FromHours(25) });
        Assert.Equal(2, await tomorrow.SweepAsync());

        Assert.Equal(["module-5/1.0.0/" + Key.Sha256 + ".zip", "module-5/1.0.0/claim"], r2.Objects.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task D2_an_object_that_is_missing_or_differs_is_being_repaired_and_gets_no_link()
    {
        Assert.Contains("not in the store", Assert.IsType<LocateResult.BeingRepaired>(await store.LocateAsync(Key, 5, Life)).Reason, StringComparison.Ordinal);
        await PutAsync(Key, Zip);
        Assert.IsType<LocateResult.BeingRepaired>(await store.LocateAsync(Key, Zip.Length + 1, Life));

        r2.Objects[Key.ToString()] = r2.Objects[Key.ToString()] with { Sha256 = new string('b', 64) };
        Assert.IsType<LocateResult.BeingRepaired>(await store.LocateAsync(Key, Zip.Length, Life));
        r2.Objects[Key.ToString()] = new StrictR2.Stored([.. Zip[..^1], 0], Key.Sha256, TimeProvider.System.GetUtcNow());
        Assert.IsType<OpenResult.BeingRepaired>(await store.OpenAsync(Key, Zip.Length));
    }

    [Theory]
    [InlineData(500, "InternalError")]
    [InlineData(503, "SlowDown")]
    [InlineData(403, "RequestTimeTooSkewed")]
    public async Task D1_a_store_that_fails_is_unavailable_with_a_delay_and_never_missing(int status, string code)
    {
        await PutAsync(Key, Zip);
        r2.Interrupt = async context =>
        {
            context.Response.StatusCode = status;
            await context.Response.WriteAsync($"<Error><Code>{code}</Code><Message>no</Message></Error>");
            return true;
        };

        var fault = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.OpenAsync(Key, Zip.Length));
        Assert.True(fault.RetryAfter > TimeSpan.Zero);
        Assert.Contains(code, fault.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.LocateAsync(Key, Zip.Length, Life));
    }

    [Fact]
    public async Task D1_a_store_that_does_not_answer_is_unavailable_after_the_time_out()
    {
        using var hasty = new R2BundleStore(r2.Options with { Timeout = TimeSpan.FromMilliseconds(300) }, TimeProvider.System);
        r2.Interrupt = async context =>
        {
            await Task.Delay(TimeSpan.FromSeconds(20), context.RequestAborted).ContinueWith(static _ => { }, TaskScheduler.Default);
            return true;
        };

        await Assert.ThrowsAsync<StoreUnavailableException>(() => hasty.LocateAsync(Key, Zip.Length, Life));
    }

    [Fact]
    public async Task D3_a_life_below_a_second_or_above_five_minutes_is_rejected_before_signing()
    {
        foreach (var life in new[] { TimeSpan.FromSeconds(-1), TimeSpan.Zero, Life + TimeSpan.FromSeconds(1), TimeSpan.FromDays(8) })
            await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => store.LocateAsync(Key, Zip.Length, life));

        Assert.Empty(r2.Log);
    }

    [Theory]
    [InlineData("../module-5", "1.0.0")]
    [InlineData("module-5/..", "1.0.0")]
    [InlineData("module-5\r\nX: y", "1.0.0")]
    [InlineData("module-5", "1.0.0\r\nX: y")]
    [InlineData("module-5", "../1.0.0")]
    [InlineData("module-5", "1.0.0-\"x")]
    public void D3_a_name_that_could_leave_its_place_or_break_a_header_makes_no_key(string product, string version) =>
        Assert.ThrowsAny<Exception>(() => new BundleKey(product, BundleVersion.Parse(version), new string('a', 64)));

    [Fact]
    public async Task A_link_works_without_the_key_for_its_method_and_object_only()
    {
        await PutAsync(Key, Zip);
        var link = await LinkAsync();
        using var client = new HttpClient();

        using var answer = await client.GetAsync(link);
        Assert.Equal(Zip, await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal("attachment; filename=\"algoacademy-module-5-1.0.0.zip\"", answer.Content.Headers.ContentDisposition?.ToString());
        Assert.Contains("X-Amz-Expires=300", link.Query, StringComparison.Ordinal);
        using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, link));
        Assert.Equal(HttpStatusCode.Forbidden, head.StatusCode);
        using var moved = await client.GetAsync(link.ToString().Replace(Key.Sha256, new string('a', 64), StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Forbidden, moved.StatusCode);
        using var longer = await client.GetAsync(link.ToString().Replace("X-Amz-Expires=300", "X-Amz-Expires=3000", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Forbidden, longer.StatusCode);
    }

    [Fact]
    public async Task The_double_refuses_what_the_sdk_sends_by_default()
    {
        using var plain = new AmazonS3Client("key-1", StrictR2.Secret, new AmazonS3Config { ServiceURL = r2.Address.ToString(), ForcePathStyle = true, AuthenticationRegion = "auto", MaxErrorRetry = 0 });

        var fault = await Assert.ThrowsAsync<AmazonS3Exception>(() => plain.PutObjectAsync(
            new PutObjectRequest { BucketName = StrictR2.Bucket, Key = "x", InputStream = new MemoryStream(Zip) }));

        Assert.Equal(HttpStatusCode.NotImplemented, fault.StatusCode);
    }

    [Fact]
    public async Task The_double_refuses_a_wrong_secret()
    {
        using var thief = new R2BundleStore(r2.Options with { SecretAccessKey = "guessed" }, TimeProvider.System);

        var fault = await Assert.ThrowsAsync<StoreUnavailableException>(() => thief.OpenAsync(Key, 1));

        Assert.Contains("SignatureDoesNotMatch", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_list_their_faults_and_never_print_the_secret()
    {
        var options = r2.Options with { Endpoint = new Uri("http://r2.example.com/x"), Bucket = "A" };

        Assert.Equal(2, options.Faults().Count());
        Assert.DoesNotContain(StrictR2.Secret, options.ToString(), StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        store.Dispose();
        await r2.DisposeAsync();
    }

    private static BundleKey KeyOf(byte[] zip) => new("module-5", BundleVersion.Parse("1.0.0"), Sha256Text.Of(zip));

    private async Task<Uri> LinkAsync() => Assert.IsType<LocateResult.Direct>(await store.LocateAsync(Key, Zip.Length, Life)).Link;

    private Task<PutResult> PutAsync(BundleKey key, byte[] zip) => store.PutAsync(key, new MemoryStream(zip));
}
