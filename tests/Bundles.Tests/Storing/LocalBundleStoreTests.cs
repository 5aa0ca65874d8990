namespace AlgoAcademy.Bundles.Tests.Storing;

public sealed class LocalBundleStoreTests : IDisposable
{
    private static readonly byte[] Bytes = Sample.Noise(10_000);
    private static readonly BundleKey Key = new("module-5", BundleVersion.Parse("1.0.0"), Sha256Text.Of(Bytes));
    private readonly Scratch scratch = new();
    private readonly LocalBundleStore store;

    public LocalBundleStoreTests() => store = new LocalBundleStore(scratch.Folder, TimeProvider.System);

    private string StoredFile => scratch["module-5", "1.0.0", Key.Sha256 + ".zip"];

    [Fact]
    public async Task What_was_put_is_opened_whole_and_from_any_place()
    {
        Assert.Equal(new PutResult.Stored(Bytes.Length), await PutAsync(Key, Bytes));

        var opened = Assert.IsType<OpenResult.Opened>(await store.OpenAsync(Key, Bytes.Length));
        await using var content = opened.Content;
        var part = new byte[100];
        content.Seek(5_000, SeekOrigin.Begin);
        await content.ReadExactlyAsync(part);

        Assert.Equal(Bytes[5_000..5_100], part);
        Assert.Equal(Bytes.Length, opened.Size);
        Assert.True(File.Exists(StoredFile));
    }

    [Fact]
    public async Task D2_a_zip_that_is_missing_or_has_another_length_is_being_repaired_and_a_whole_one_goes_through_the_shop()
    {
        Assert.IsType<LocateResult.BeingRepaired>(await store.LocateAsync(Key, Bytes.Length, StoreLinks.LongestLife));
        await PutAsync(Key, Bytes);

        Assert.IsType<LocateResult.ThroughTheShop>(await store.LocateAsync(Key, Bytes.Length, StoreLinks.LongestLife));
        Assert.IsType<LocateResult.BeingRepaired>(await store.LocateAsync(Key, Bytes.Length + 1, StoreLinks.LongestLife));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => store.LocateAsync(Key, Bytes.Length, TimeSpan.FromMinutes(6)));
    }

    [Fact]
    public async Task A_delta_lies_beside_the_releases_and_takes_no_version()
    {
        var next = BundleVersion.Parse("1.1.0");
        var delta = BundleKey.OfDelta("module-5", Key.Version, next, Key.Sha256);

        Assert.IsType<PutResult.Stored>(await PutAsync(delta, Bytes));
        Assert.IsType<PutResult.Stored>(await PutAsync(new BundleKey("module-5", next, Key.Sha256), Bytes));

        Assert.Equal($"module-5/1.0.0_1.1.0/{Key.Sha256}.zip", delta.ToString());
        Assert.Equal("algoacademy-module-5-1.0.0-to-1.1.0.zip", delta.DownloadName);
        Assert.Throws<ArgumentException>(() => BundleKey.OfDelta("module-5", next, Key.Version, Key.Sha256));
    }

    [Fact]
    public async Task D6_putting_the_same_bytes_again_changes_nothing_and_other_bytes_are_a_conflict()
    {
        await PutAsync(Key, Bytes);
        var other = Sample.Noise(9_999);

        Assert.Equal(new PutResult.AlreadyStored(Bytes.Length), await PutAsync(Key, Bytes));
        Assert.Equal(new PutResult.Conflict(Key.Sha256), await PutAsync(new BundleKey("module-5", Key.Version, Sha256Text.Of(other)), other));

        Assert.Equal([StoredFile], Directory.GetFiles(scratch.Folder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task D6_forty_puts_of_four_different_zips_at_once_store_exactly_one()
    {
        var zips = Enumerable.Range(1, 4).Select(i => Sample.Noise(50_000 + i)).ToArray();

        var results = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(() =>
        {
            var bytes = zips[i % 4];
            return new LocalBundleStore(scratch.Folder, TimeProvider.System)
                .PutAsync(new BundleKey("module-5", Key.Version, Sha256Text.Of(bytes)), new MemoryStream(bytes));
        })));

        Assert.Single(results.OfType<PutResult.Stored>());
        Assert.Equal(9, results.OfType<PutResult.AlreadyStored>().Count());
        Assert.Equal(30, results.OfType<PutResult.Conflict>().Count());
        var winner = Assert.Single(Directory.GetFiles(scratch.Folder, "*", SearchOption.AllDirectories));
        Assert.Equal(Path.GetFileNameWithoutExtension(winner), Sha256Text.Of(await File.ReadAllBytesAsync(winner)));
    }

    [Fact]
    public async Task D2_a_missing_a_cut_and_a_changed_zip_are_being_repaired_never_served()
    {
        Assert.IsType<OpenResult.BeingRepaired>(await store.OpenAsync(Key, Bytes.Length));
        await PutAsync(Key, Bytes);

        await File.WriteAllBytesAsync(StoredFile, Bytes[..9_000]);
        var cut = Assert.IsType<OpenResult.BeingRepaired>(await store.OpenAsync(Key, Bytes.Length));
        await File.WriteAllBytesAsync(StoredFile, [(byte)(Bytes[0] ^ 1), .. Bytes[1..]]);
        var changed = Assert.IsType<OpenResult.BeingRepaired>(await store.OpenAsync(Key, Bytes.Length));

        Assert.Contains("must have 10000 bytes; has 9000", cut.Reason, StringComparison.Ordinal);
        Assert.Contains("SHA-256", changed.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task D2_putting_the_right_bytes_again_repairs_a_damaged_or_lost_zip()
    {
        await PutAsync(Key, Bytes);
        await File.WriteAllBytesAsync(StoredFile, [1, 2, 3]);

        Assert.IsType<PutResult.Stored>(await PutAsync(Key, Bytes));
        await AssertServedAsync();

        File.Delete(StoredFile);
        Assert.IsType<PutResult.Stored>(await PutAsync(Key, Bytes));
        await AssertServedAsync();
    }

    [Fact]
    public async Task Bytes_that_are_not_those_of_the_key_are_not_stored()
    {
        var result = await PutAsync(Key, Sample.Noise(5));

        Assert.Equal(new PutResult.WrongBytes(Sha256Text.Of(Sample.Noise(5))), result);
        Assert.Empty(Directory.GetFiles(scratch.Folder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task D7_an_upload_that_dies_half_way_publishes_nothing_and_leaves_nothing()
    {
        await Assert.ThrowsAsync<IOException>(() => store.PutAsync(Key, new DyingStream(Bytes)));

        Assert.Empty(Directory.GetFiles(scratch.Folder, "*", SearchOption.AllDirectories));
        Assert.IsType<OpenResult.BeingRepaired>(await store.OpenAsync(Key, Bytes.Length));
    }

    [Fact]
    public async Task D7_what_a_killed_process_left_is_swept_after_a_day_and_a_running_upload_is_not()
    {
        var abandoned = scratch.Write(".incoming/old/half.zip", "x");
        var running = scratch.Write(".incoming/new/half.zip", "x");
        Directory.SetLastWriteTimeUtc(Path.GetDirectoryName(abandoned)!, TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(-25));

        await PutAsync(Key, Bytes);

        Assert.False(File.Exists(abandoned));
        Assert.True(File.Exists(running));
    }

    [Theory]
    [InlineData("../module-5")]
    [InlineData("Module-5")]
    [InlineData("module_5")]
    [InlineData("")]
    [InlineData("module-5\r\n")]
    [InlineData(".incoming")]
    public void D3_a_product_id_that_is_not_plain_makes_no_key(string product) =>
        Assert.Throws<ArgumentException>(() => new BundleKey(product, Key.Version, Key.Sha256));

    [Theory]
    [InlineData("")]
    [InlineData("../../etc/passwd")]
    [InlineData("BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD")]
    public void D3_a_digest_that_is_not_one_makes_no_key(string sha256) =>
        Assert.Throws<ArgumentException>(() => new BundleKey("module-5", Key.Version, sha256));

    public void Dispose() => scratch.Dispose();

    private Task<PutResult> PutAsync(BundleKey key, byte[] bytes) => store.PutAsync(key, new MemoryStream(bytes));

    private async Task AssertServedAsync()
    {
        var opened = Assert.IsType<OpenResult.Opened>(await store.OpenAsync(Key, Bytes.Length));
        await opened.Content.DisposeAsync();
    }

    private sealed class DyingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => Position > 0
            ? throw new IOException("The connection was lost.")
            : await base.ReadAsync(buffer[..100], cancellationToken);

        public override async Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken)
        {
            var buffer = new byte[bufferSize];
            for (int read; (read = await ReadAsync(buffer, cancellationToken)) > 0;)
                await destination.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }
    }
}
