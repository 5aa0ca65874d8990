namespace AlgoAcademy.Bundles.Tests.Updating;

public sealed class IndexTests : IDisposable
{
    private readonly SigningKey key = SigningKey.Generate(isDevelopment: true);
    private readonly StillClock clock = new();

    private IndexEdit Edit => new(key, clock);

    [Fact]
    public void A_signed_index_reads_as_it_was_written()
    {
        var index = Edit.Add(Edit.Begin("module-5"), Entry("1.0.0") with { Changelog = "Größer – \"besser\"\n* neu <b>" });

        var (read, mark) = Read(SignedIndex.Sign(index, key));

        Assert.Equal(index.ToBytes(), read.ToBytes());
        Assert.Equal("Größer – \"besser\"\n* neu <b>", read.Releases[0].Changelog);
        Assert.Equal(2, mark.Sequence);
    }

    [Fact]
    public void M3_an_older_index_is_refused_once_a_newer_one_was_seen()
    {
        var old = Edit.Add(Edit.Begin("module-5"), Entry("1.0.0"));
        var (_, mark) = Read(SignedIndex.Sign(Edit.Add(old, Entry("1.0.1")), key));

        Assert.Equal(RefusalKind.Rollback, RefusalOf(SignedIndex.Sign(old, key), mark));
    }

    [Fact]
    public void M3_two_lists_of_one_number_are_refused()
    {
        var old = Edit.Begin("module-5");
        var (_, mark) = Read(SignedIndex.Sign(Edit.Add(old, Entry("1.0.1")), key));

        Assert.Equal(RefusalKind.Rollback, RefusalOf(SignedIndex.Sign(Edit.Add(old, Entry("1.0.2")), key), mark));
        Assert.Equal(mark, Read(SignedIndex.Sign(Edit.Add(old, Entry("1.0.1")), key), mark).Mark);
    }

    [Fact]
    public void M3_an_expired_index_is_refused_at_the_very_second()
    {
        var signed = SignedIndex.Sign(Edit.Begin("module-5"), key);

        clock.Now = Sample.Created + TimeSpan.FromDays(30) - TimeSpan.FromSeconds(1);
        Assert.Equal(1, Read(signed).Mark.Sequence);
        clock.Now += TimeSpan.FromSeconds(1);
        Assert.Equal(RefusalKind.Expired, RefusalOf(signed));
    }

    [Fact]
    public void M3_an_index_from_the_future_is_refused()
    {
        var signed = SignedIndex.Sign(Edit.Begin("module-5"), key);

        clock.Now = Sample.Created - TimeSpan.FromMinutes(11);

        Assert.Equal(RefusalKind.Expired, RefusalOf(signed));
    }

    [Fact]
    public void M2_the_index_of_another_product_is_refused() =>
        Assert.Equal(RefusalKind.WrongRelease, RefusalOf(SignedIndex.Sign(Edit.Begin("module-6"), key)));

    [Fact]
    public void M1_every_bit_of_index_and_signature_counts()
    {
        var signed = SignedIndex.Sign(Edit.Add(Edit.Begin("module-5"), Entry("1.0.0")), key);
        for (var bit = 0; bit < signed.Bytes.Length * 8; bit++)
            Assert.NotNull(RefusalOf(signed with { Bytes = Flipped(signed.Bytes, bit) }));
        for (var bit = 0; bit < signed.Signature.Length * 8; bit++)
            Assert.Equal(RefusalKind.Signature, RefusalOf(signed with { Signature = Flipped(signed.Signature, bit) }));
        Assert.Equal(RefusalKind.Signature, RefusalOf(signed with { Signature = [] }));
    }

    [Fact]
    public void M4_an_index_of_an_unknown_or_revoked_key_is_refused()
    {
        var signed = SignedIndex.Sign(Edit.Begin("module-5"), key);

        Assert.Equal(RefusalKind.UnknownKey, RefusalOf(signed, trusted: new TrustedKeys()));
        Assert.Equal(RefusalKind.RevokedKey, RefusalOf(signed, trusted: new TrustedKeys(key.Public with { IsRevoked = true })));
    }

    [Fact]
    public void D6_a_version_of_the_index_never_gets_another_zip()
    {
        var index = Edit.Add(Edit.Begin("module-5"), Entry("1.0.0"));

        Assert.Contains("higher version", Assert.Throws<ArgumentException>(
            () => Edit.Add(index, Entry("1.0.0") with { Sha256 = new string('b', 64) })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void M7_the_newest_release_is_chosen_by_precedence_not_by_text()
    {
        var index = Index("1.9.0", "1.10.0", "1.2.0");

        Assert.Equal("1.10.0", Newest(index, "1.0.0", BundleChannel.Stable));
        Assert.Null(Newest(index, "1.10.0", BundleChannel.Stable));
        Assert.Null(Newest(index, "2.0.0", BundleChannel.Stable));
    }

    [Fact]
    public void M7_pre_releases_reach_preview_only_in_their_numeric_order()
    {
        var index = Index("1.0.0", "1.1.0-rc.9", "1.1.0-rc.10");

        Assert.Null(Newest(index, "1.0.0", BundleChannel.Stable));
        Assert.Equal("1.1.0-rc.10", Newest(index, "1.0.0", BundleChannel.Preview));
        Assert.Equal("1.1.0", Newest(Edit.Add(index, Entry("1.1.0")), "1.1.0-rc.10", BundleChannel.Preview));
    }

    [Fact]
    public void D5_a_withdrawn_release_is_not_offered_and_its_owner_reads_why()
    {
        var index = Edit.Withdraw(Index("1.0.0", "1.1.0"), BundleVersion.Parse("1.1.0"), "Wrong prices in lesson 28.");

        Assert.Equal("1.0.0", Newest(index, "0.9.0", BundleChannel.Stable));
        var choice = Assert.IsType<UpdateChoice.UpToDate>(UpdateChoice.Of(index, BundleVersion.Parse("1.1.0"), BundleChannel.Stable));
        Assert.Equal("Wrong prices in lesson 28.", choice.Withdrawn);
        var mended = Assert.IsType<UpdateChoice.Newer>(UpdateChoice.Of(Edit.Add(index, Entry("1.1.1")), BundleVersion.Parse("1.1.0"), BundleChannel.Stable));
        Assert.Equal(("1.1.1", "Wrong prices in lesson 28."), (mended.Release.Version.ToString(), mended.Withdrawn));
    }

    [Theory]
    [InlineData("sequence", 0)]
    [InlineData("life", 0)]
    [InlineData("life", 91)]
    [InlineData("order", 0)]
    [InlineData("stable pre-release", 0)]
    public void An_index_that_breaks_a_rule_is_not_signed(string rule, int value)
    {
        var good = Index("1.0.0", "1.1.0");
        var bad = rule switch
        {
            "sequence" => good with { Sequence = value },
            "life" => good with { Expires = good.Created + TimeSpan.FromDays(value) },
            "order" => good with { Releases = [.. good.Releases.Reverse()] },
            _ => good with { Releases = [Entry("1.0.0-rc.1") with { Channel = BundleChannel.Stable }] },
        };

        Assert.Throws<ManifestException>(() => SignedIndex.Sign(bad, key));
    }

    public void Dispose() => key.Dispose();

    private static IndexedRelease Entry(string version) => new()
    {
        Version = BundleVersion.Parse(version),
        Channel = BundleVersion.Parse(version).IsPrerelease ? BundleChannel.Preview : BundleChannel.Stable,
        Published = Sample.Created,
        Sha256 = new string('a', 64),
        Size = 10,
    };

    private static byte[] Flipped(byte[] bytes, int bit)
    {
        var changed = bytes.ToArray();
        changed[bit / 8] ^= (byte)(1 << (bit % 8));
        return changed;
    }

    private static string? Newest(ReleaseIndex index, string installed, BundleChannel channel) =>
        (UpdateChoice.Of(index, BundleVersion.Parse(installed), channel) as UpdateChoice.Newer)?.Release.Version.ToString();

    private ReleaseIndex Index(params string[] versions) => versions.Aggregate(Edit.Begin("module-5"), (index, version) => Edit.Add(index, Entry(version)));

    private (ReleaseIndex Index, IndexMark Mark) Read(SignedIndex signed, IndexMark? last = null, TrustedKeys? trusted = null) =>
        new IndexReader(trusted ?? new TrustedKeys(key.Public), clock).Read(signed, "module-5", last ?? IndexMark.None);

    private RefusalKind? RefusalOf(SignedIndex signed, IndexMark? last = null, TrustedKeys? trusted = null) =>
        Assert.Single(Assert.Throws<BundleRefusedException>(() => Read(signed, last, trusted)).Refusals).Kind;
}
