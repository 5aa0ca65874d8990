namespace AlgoAcademy.Bundles.Tests.Deltas;

public sealed class DeltaTests : IDisposable
{
    private readonly TwoReleases releases = new();

    [Fact]
    public void A_delta_holds_the_new_and_changed_files_only()
    {
        var paths = Paths(releases.Delta().Path);

        Assert.Equal(["academy", "delta.json", "delta.sig", "manifest.json", "manifest.sig", "notes/new.md"], paths);
    }

    [Fact]
    public void A_delta_turns_the_old_release_into_the_new_one_byte_for_byte()
    {
        var result = Assert.IsType<Verification.Verified>(releases.Apply(File.ReadAllBytes(releases.Delta().Path)));

        SafeUnzip.Extract(releases.Second.Path, releases["whole"]);
        Assert.Equal("1.1.0", result.Manifest.Version.ToString());
        Assert.Equal(Tree(releases["whole"]), Tree(releases["updated"]));
    }

    [Fact]
    public void The_same_two_releases_give_the_same_delta()
    {
        var first = File.ReadAllBytes(releases.Delta().Path);

        Assert.Equal(first, File.ReadAllBytes(releases.Delta().Path));
    }

    [Fact]
    public void Backwards_or_between_products_there_is_no_delta()
    {
        var builder = new DeltaBuilder(releases.Trusted, releases.Key);
        var other = releases.Build(Sample.Content(product: "module-6", version: "1.1.0"));

        Assert.Throws<ArgumentException>(() => builder.Build(releases.Second.Path, releases.First.Path, releases["x.zip"]));
        Assert.Throws<ArgumentException>(() => builder.Build(releases.First.Path, releases.First.Path, releases["x.zip"]));
        Assert.Throws<ArgumentException>(() => builder.Build(releases.First.Path, other.Path, releases["x.zip"]));
    }

    [Theory]
    [InlineData("academy", RefusalKind.ChangedFile)]
    [InlineData("manifest.json", RefusalKind.Manifest)]
    public void M6_a_delta_on_a_modified_local_copy_is_refused_and_writes_nothing(string changed, RefusalKind kind)
    {
        File.AppendAllText(Path.Combine(releases.Installed, changed), "x");

        var refused = Assert.IsType<Verification.Refused>(releases.Apply(File.ReadAllBytes(releases.Delta().Path)));

        Assert.Contains(refused.Refusals, refusal => refusal.Kind == kind && refusal.File == changed);
        Assert.False(Directory.Exists(releases["updated"]));
    }

    [Fact]
    public void M6_a_delta_from_another_release_is_refused()
    {
        var third = releases.Build(Sample.Content(version: "1.2.0"));
        var delta = new DeltaBuilder(releases.Trusted, releases.Key).Build(releases.Second.Path, third.Path, releases["later.zip"]);

        var refused = Assert.IsType<Verification.Refused>(releases.Apply(File.ReadAllBytes(delta.Path)));

        Assert.Equal(RefusalKind.WrongBase, Assert.Single(refused.Refusals).Kind);
    }

    [Fact]
    public void M1_any_flipped_bit_of_a_delta_is_refused_or_leads_to_the_very_same_release()
    {
        var delta = File.ReadAllBytes(releases.Delta().Path);
        SafeUnzip.Extract(releases.Second.Path, releases["whole"]);
        var expected = Tree(releases["whole"]);
        var accepted = 0;
        for (var bit = 0; bit < delta.Length * 8; bit++)
        {
            var changed = delta.ToArray();
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            if (releases.Apply(changed) is Verification.Refused)
            {
                Assert.False(Directory.Exists(releases["updated"]));
                continue;
            }

            // Deflate leaves a few bits unused: they change nothing.
            accepted++;
            Assert.Equal(expected, Tree(releases["updated"]));
            Directory.Delete(releases["updated"], recursive: true);
        }

        Assert.InRange(accepted, 0, 64);
    }

    [Fact]
    public void M2_a_delta_with_a_file_too_many_is_refused()
    {
        var relaid = Forgery.Relaid(File.ReadAllBytes(releases.Delta().Path), files => files["notes/evil.sh"] = (Sample.Text("rm"), true));

        var refused = Assert.IsType<Verification.Refused>(releases.Apply(relaid));

        Assert.Equal((RefusalKind.ExtraFile, "notes/evil.sh"), (refused.Refusals[0].Kind, refused.Refusals[0].File));
    }

    [Fact]
    public void M2_a_delta_with_a_file_too_few_is_refused_and_named()
    {
        var relaid = Forgery.Relaid(File.ReadAllBytes(releases.Delta().Path), files => files.Remove("notes/new.md"));

        var refused = Assert.IsType<Verification.Refused>(releases.Apply(relaid));

        Assert.Equal((RefusalKind.MissingFile, "notes/new.md"), (refused.Refusals[0].Kind, refused.Refusals[0].File));
    }

    [Fact]
    public void M2_the_statement_of_one_delta_with_the_manifest_of_another_release_is_refused()
    {
        var third = releases.Build(Sample.Content(version: "1.2.0"));
        var other = new DeltaBuilder(releases.Trusted, releases.Key).Build(releases.First.Path, third.Path, releases["other.zip"]);
        Dictionary<string, (byte[], bool)> strange = [];
        Forgery.Relaid(File.ReadAllBytes(other.Path), files => strange = new(files));

        var relaid = Forgery.Relaid(File.ReadAllBytes(releases.Delta().Path), files =>
        {
            files["manifest.json"] = strange["manifest.json"];
            files["manifest.sig"] = strange["manifest.sig"];
        });

        var refused = Assert.IsType<Verification.Refused>(releases.Apply(relaid));
        Assert.Contains(refused.Refusals, refusal => refusal.Kind == RefusalKind.WrongRelease);
    }

    [Fact]
    public void M4_a_delta_signed_by_a_stranger_is_refused()
    {
        using var stranger = SigningKey.Generate(isDevelopment: false);
        var delta = new DeltaBuilder(releases.Trusted, stranger).Build(releases.First.Path, releases.Second.Path, releases["strange.zip"]);

        var refused = Assert.IsType<Verification.Refused>(releases.Apply(File.ReadAllBytes(delta.Path)));

        Assert.Equal(RefusalKind.UnknownKey, refused.Refusals[0].Kind);
    }

    public void Dispose() => releases.Dispose();

    private static string[] Paths(string zip)
    {
        using var stream = File.OpenRead(zip);
        return [.. ZipPackage.Open(stream, UnzipLimits.Default).Entries.Select(entry => entry.Path)];
    }

    private static string[] Tree(string folder) => [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(file => $"{Path.GetRelativePath(folder, file)} {Sha256Text.Of(File.ReadAllBytes(file))} {(OperatingSystem.IsWindows() ? UnixFileMode.None : File.GetUnixFileMode(file))}")
        .Order(StringComparer.Ordinal)];
}
