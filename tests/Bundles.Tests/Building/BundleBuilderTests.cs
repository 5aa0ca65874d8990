using System.IO.Compression;

namespace AlgoAcademy.Bundles.Tests.Building;

public sealed class BundleBuilderTests : IDisposable
{
    private readonly Scratch scratch = new();
    private readonly SigningKey key = SigningKey.Generate(isDevelopment: true);

    [Fact]
    public async Task A_rebuild_later_from_files_in_other_order_and_of_other_age_gives_the_same_bytes()
    {
        var files = new[] { "b.txt", "a/z.txt", "a/B.txt", "academy" };
        foreach (var file in files)
            scratch.Write(file, file + string.Concat(Enumerable.Repeat(" same text", 200)));
        var content = Sample.Content() with { Files = [.. files.Select(f => BundleEntry.FromFile(f, scratch[f], f == "academy"))] };
        var first = BundleBuilder.Build(content, key, scratch["1.zip"]);

        // Longer than the two seconds in which a zip's own clock ticks.
        await Task.Delay(TimeSpan.FromSeconds(2.5), TestContext.Current.CancellationToken);
        foreach (var file in files)
            File.SetLastWriteTimeUtc(scratch[file], new DateTime(2031, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        var second = BundleBuilder.Build(content with { Files = [.. content.Files.Reverse()] }, key, scratch["2.zip"]);

        Assert.Equal(File.ReadAllBytes(first.Path), File.ReadAllBytes(second.Path));
        Assert.Equal(first.Sha256, second.Sha256);
        Assert.Equal(first.Sha256, Sha256Text.Of(File.ReadAllBytes(first.Path)));
        Assert.Equal(first.Size, new FileInfo(first.Path).Length);
    }

    [Fact]
    public void The_zip_classes_of_the_bcl_read_every_file_in_order_with_its_mode_and_a_fixed_time()
    {
        using var archive = new ZipArchive(new MemoryStream(Sample.Zip(key)));

        Assert.Equal(
            ["academy", "manifest.json", "manifest.sig", "notebooks/M05-momentum/L27.ipynb", "packages/x.nupkg"],
            archive.Entries.Select(entry => entry.FullName));
        Assert.All(archive.Entries, entry => Assert.Equal(new DateTime(1980, 1, 1, 0, 0, 0), entry.LastWriteTime.DateTime));
        Assert.Equal(["-rwxr-xr-x", "-rw-r--r--"], archive.Entries.Take(2).Select(entry => Mode(entry.ExternalAttributes >> 16)));
        using var reader = new StreamReader(archive.GetEntry("academy")!.Open());
        Assert.Equal("#!/bin/sh\necho hello\n", reader.ReadToEnd());
        using var noise = new MemoryStream();
        archive.GetEntry("packages/x.nupkg")!.Open().CopyTo(noise);
        Assert.Equal(Sample.Noise(300), noise.ToArray());
    }

    [Fact]
    public void Python_finds_no_fault_in_the_zip_and_unpacks_the_same_text()
    {
        Assert.SkipUnless(Tool.Exists("python3"), "python3 is missing: apt-get install python3");
        var zip = BundleBuilder.Build(Sample.Content(), key, scratch["bundle.zip"]);
        const string Script = "import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; print(len(z.namelist()), z.read('academy').decode(), end='')";

        var (code, output) = Tool.Run("python3", ["-c", Script, zip.Path]);

        Assert.True(code == 0, output);
        Assert.Equal("5 #!/bin/sh\necho hello\n", output);
    }

    [Fact]
    public void Signature_inside_is_over_the_manifest_inside()
    {
        using var archive = new ZipArchive(new MemoryStream(Sample.Zip(key)));
        var manifest = Read(archive, "manifest.json");

        Assert.True(key.Public.Verify(manifest, Read(archive, "manifest.sig")));
        Assert.Equal(manifest, Manifest.Read(manifest).ToBytes());
    }

    [Theory]
    [InlineData("academy")]
    [InlineData("ACADEMY")]
    [InlineData("academy/inner")]
    [InlineData("Notebooks/other.txt")]
    [InlineData("Manifest.JSON")]
    public void A_second_file_that_would_meet_another_is_refused(string path) =>
        Assert.Throws<ManifestException>(() => Sample.Zip(key, Sample.Content(more: BundleEntry.FromText(path, "x"))));

    [Fact]
    public void A_prerelease_does_not_go_into_the_stable_channel()
    {
        Assert.Throws<ManifestException>(() => Sample.Zip(key, Sample.Content(version: "2.0.0-rc.1")));

        Assert.NotEmpty(Sample.Zip(key, Sample.Content(version: "2.0.0-rc.1") with { Channel = BundleChannel.Preview }));
    }

    [Fact]
    public void A_failed_build_leaves_neither_a_new_zip_nor_half_of_one()
    {
        var missing = Sample.Content(more: BundleEntry.FromFile("gone.txt", scratch["gone.txt"]));

        Assert.Throws<FileNotFoundException>(() => BundleBuilder.Build(missing, key, scratch["out", "bundle.zip"]));

        Assert.Empty(scratch.Names());
    }

    public void Dispose()
    {
        key.Dispose();
        scratch.Dispose();
    }

    private static byte[] Read(ZipArchive archive, string path)
    {
        using var content = new MemoryStream();
        using var source = archive.GetEntry(path)!.Open();
        source.CopyTo(content);
        return content.ToArray();
    }

    private static string Mode(int mode) => (mode & 0xF000) == 0x8000
        ? "-" + string.Concat(Enumerable.Range(0, 9).Select(i => (mode >> (8 - i) & 1) == 1 ? "rwx"[i % 3] : '-'))
        : "not a regular file";
}
