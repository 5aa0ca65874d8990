using System.Globalization;
using AlgoAcademy.Bundles;
using BenchmarkDotNet.Attributes;

namespace AlgoAcademy.Benchmarks.Bundles;

/// <summary>
/// What an owner waits for with a bundle of 10 MB in 200 files: its verification (target: below 1 s), as zip and unpacked, and an
/// update by a delta of 1 % of it. In process, so that nothing is restored for it.
/// </summary>
[InProcess]
[WarmupCount(2)]
[IterationCount(10)]
[MinColumn]
[MaxColumn]
[MedianColumn]
public class VerifyBundle
{
    private const int Files = 200;
    private const int FileSize = 52_500;
    private readonly string place = Directory.CreateTempSubdirectory("bundle-benchmark").FullName;
    private readonly SigningKey key = SigningKey.Generate(isDevelopment: true);
    private string first = "";
    private string installed = "";
    private byte[] delta = [];

    private TrustedKeys Trusted => new(key.Public);

    /// <summary>Builds two releases that differ in two files, and the delta between them.</summary>
    [GlobalSetup]
    public void Build()
    {
        first = BundleBuilder.Build(Content("1.0.0", changed: 0), key, Path.Combine(place, "1.zip")).Path;
        var second = BundleBuilder.Build(Content("1.1.0", changed: 2), key, Path.Combine(place, "2.zip")).Path;
        delta = File.ReadAllBytes(new DeltaBuilder(Trusted, key).Build(first, second, Path.Combine(place, "d.zip")).Path);
        installed = Path.Combine(place, "installed");
        SafeUnzip.Extract(first, installed);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"// zip {new FileInfo(first).Length} bytes, delta {delta.Length} bytes"));
    }

    /// <summary>Every byte of the zip against the signed manifest.</summary>
    [Benchmark(Baseline = true)]
    public Verification Zip() => new BundleVerifier(Trusted).VerifyZip(first);

    /// <summary>Every byte of the unpacked folder.</summary>
    [Benchmark]
    public Verification Folder() => new BundleVerifier(Trusted).VerifyFolder(installed);

    /// <summary>Old folder verified, new one written and verified.</summary>
    [Benchmark]
    public Verification ApplyDelta()
    {
        var made = Path.Combine(place, "made");
        var result = new DeltaPatch(Trusted).Apply(installed, new MemoryStream(delta), made);
        Directory.Delete(made, recursive: true);
        return result;
    }

    /// <summary>Removes the files.</summary>
    [GlobalCleanup]
    public void Clean()
    {
        key.Dispose();
        Directory.Delete(place, recursive: true);
    }

    // Bytes that do not compress, as packages are: a linear congruence, the same each time.
    private static BundleContent Content(string version, int changed) => new()
    {
        Product = "module-5",
        Version = BundleVersion.Parse(version),
        Created = new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.Zero),
        MinKernel = BundleVersion.Parse("1.0.0"),
        Files = [.. Enumerable.Range(0, Files).Select(i => BundleEntry.FromBytes(
            string.Create(CultureInfo.InvariantCulture, $"files/f{i:D3}.bin"), Noise(i < changed ? i + 1000 : i)))],
    };

    private static byte[] Noise(int seed)
    {
        var bytes = new byte[FileSize];
        var state = (uint)seed;
        for (var i = 0; i < bytes.Length; i++)
            bytes[i] = (byte)((state = unchecked((state * 1664525) + 1013904223)) >> 24);
        return bytes;
    }
}
