using System.Buffers.Binary;
using System.IO.Compression;

namespace AlgoAcademy.Bundles.Tests.Verifying;

/// <summary>Fault matrix M5: refused before anything is written.</summary>
public sealed class SafeUnzipTests : IDisposable
{
    private readonly Scratch scratch = new();
    private readonly SigningKey key = SigningKey.Generate(isDevelopment: false);

    [Fact]
    public void A_bundle_is_unpacked_with_contents_and_modes()
    {
        SafeUnzip.Extract(new MemoryStream(Sample.Zip(key)), scratch["target"]);

        Assert.Equal(Sample.Noise(300), File.ReadAllBytes(scratch["target", "packages", "x.nupkg"]));
        if (!OperatingSystem.IsWindows())
        {
            Assert.True(File.GetUnixFileMode(scratch["target", "academy"]).HasFlag(UnixFileMode.UserExecute));
            Assert.False(File.GetUnixFileMode(scratch["target", "packages", "x.nupkg"]).HasFlag(UnixFileMode.UserExecute));
        }

        Assert.Equal([scratch["target"]], Directory.GetFileSystemEntries(scratch.Folder));
    }

    [Theory]
    [InlineData("../outside", RefusalKind.UnsafePath)]
    [InlineData("a/../../outside", RefusalKind.UnsafePath)]
    [InlineData("/outside", RefusalKind.UnsafePath)]
    [InlineData("C:\\outside", RefusalKind.UnsafePath)]
    [InlineData("..\\outside", RefusalKind.UnsafePath)]
    [InlineData("C:outside", RefusalKind.UnsafePath)]
    [InlineData("folder/", RefusalKind.UnsafePath)]
    [InlineData("a/CON", RefusalKind.UnsafePath)]
    [InlineData("a\u202Etxt.exe", RefusalKind.UnsafePath)]
    public void M5_an_unsafe_path_is_refused_by_name(string path, RefusalKind kind) =>
        AssertRefused(Zipped(archive => Add(archive, path)), kind);

    [Fact]
    public void M5_a_symbolic_link_is_refused()
    {
        var refusal = AssertRefused(Zipped(archive => Add(archive, "link").ExternalAttributes = unchecked((int)0xA1FF0000)), RefusalKind.NotARegularFile);

        Assert.Equal("link", refusal.File);
    }

    [Theory]
    [InlineData("same.txt", "same.txt")]
    [InlineData("readme.md", "README.md")]
    [InlineData("folder/a", "Folder/b")]
    [InlineData("x", "x/y")]
    public void M5_names_that_meet_on_some_disk_are_refused(string one, string two) =>
        AssertRefused(
            Zipped(archive =>
            {
                Add(archive, one);
                Add(archive, two);
            }),
            RefusalKind.Duplicate);

    [Fact]
    public void M5_a_bomb_is_refused_by_what_it_claims()
    {
        using var packed = new MemoryStream();
        ZipWriter.Write(packed, [("zeros.bin", new byte[50 << 20], false)]);

        AssertRefused(packed.ToArray(), RefusalKind.TooLarge);
        AssertRefused(Claiming(Sample.Zip(key), size: 4_000_000_000), RefusalKind.TooLarge);
    }

    [Fact]
    public void M5_many_files_that_are_too_much_together_are_refused()
    {
        var limits = new UnzipLimits { TotalBytes = 500 };

        var refused = Assert.Throws<BundleRefusedException>(() => SafeUnzip.Extract(new MemoryStream(Sample.Zip(key)), scratch["target"], limits));

        Assert.Equal(RefusalKind.TooLarge, Assert.Single(refused.Refusals).Kind);
        Assert.Empty(scratch.Names());
    }

    [Fact]
    public void M5_a_million_entries_are_refused_without_reading_them()
    {
        AssertRefused(
            Zipped(archive =>
            {
                for (var i = 0; i < 70_000; i++)
                    archive.CreateEntry($"{i}");
            }),
            RefusalKind.TooLarge);
    }

    [Fact]
    public void A_file_that_unpacks_to_more_than_it_claims_is_stopped_and_leaves_nothing()
    {
        // 840 bytes of text, claimed to be 100: directory and local header agree, so only unpacking can tell.
        var zip = Forgery.Relaid(Sample.Zip(key), files =>
        {
            foreach (var path in files.Keys.Where(path => !path.StartsWith("notebooks", StringComparison.Ordinal)).ToList())
                files.Remove(path);
        });

        Assert.Throws<InvalidDataException>(() => SafeUnzip.Extract(new MemoryStream(Claiming(zip, size: 100)), scratch["target"]));

        Assert.Empty(scratch.Names());
    }

    [Fact]
    public void A_zip_of_another_program_is_refused_as_not_laid_out_like_a_bundle() =>
        AssertRefused(Zipped(archive => Add(archive, "harmless.txt")), RefusalKind.Layout);

    [Fact]
    public void A_folder_with_files_is_not_touched()
    {
        var mine = scratch.Write("target/mine.txt", "my work");

        Assert.Throws<IOException>(() => SafeUnzip.Extract(new MemoryStream(Sample.Zip(key)), scratch["target"]));

        Assert.Equal("my work", File.ReadAllText(mine));
        Assert.Equal([scratch["target"], mine], scratch.Names());
    }

    public void Dispose()
    {
        key.Dispose();
        scratch.Dispose();
    }

    private static ZipArchiveEntry Add(ZipArchive archive, string path)
    {
        var entry = archive.CreateEntry(path);
        using var stream = entry.Open();
        stream.Write("content"u8);
        return entry;
    }

    private static byte[] Zipped(Action<ZipArchive> fill)
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
            fill(archive);
        return packed.ToArray();
    }

    /// <summary>Makes the first file claim another unpacked size, in both its headers.</summary>
    private static byte[] Claiming(byte[] zip, uint size)
    {
        var directory = BinaryPrimitives.ReadInt32LittleEndian(zip.AsSpan(zip.Length - 6));
        BinaryPrimitives.WriteUInt32LittleEndian(zip.AsSpan(22), size);
        BinaryPrimitives.WriteUInt32LittleEndian(zip.AsSpan(directory + 24), size);
        return zip;
    }

    private Refusal AssertRefused(byte[] zip, RefusalKind kind)
    {
        var refused = Assert.Throws<BundleRefusedException>(() => SafeUnzip.Extract(new MemoryStream(zip), scratch["target"]));
        Assert.Empty(scratch.Names());
        Assert.All(refused.Refusals, refusal => Assert.Equal(kind, refusal.Kind));
        return refused.Refusals[0];
    }
}
