namespace AlgoAcademy.Bundles.Tests;

/// <summary>Two releases of a product on disk, the first unpacked: a file changed, one is new, one is gone, one stays.</summary>
internal sealed class TwoReleases : IDisposable
{
    private readonly Scratch scratch = new();

    public TwoReleases()
    {
        First = Build(Sample.Content(more: BundleEntry.FromText("notes/old.md", "gone in the next release")));
        Second = Build(Sample.Content(version: "1.1.0") with
        {
            Files =
            [
                BundleEntry.FromText("academy", "#!/bin/sh\necho hello again\n", executable: true),
                BundleEntry.FromText("notebooks/M05-momentum/L27.ipynb", string.Concat(Enumerable.Repeat("trend is your friend ", 40))),
                BundleEntry.FromBytes("packages/x.nupkg", Sample.Noise(300)),
                BundleEntry.FromText("notes/new.md", "new in this release"),
            ],
        });
        SafeUnzip.Extract(First.Path, Installed);
    }

    public SigningKey Key { get; } = SigningKey.Generate(isDevelopment: true);

    public TrustedKeys Trusted => new(Key.Public);

    public BundleFile First { get; }

    public BundleFile Second { get; }

    public string Installed => scratch["installed"];

    public string this[params string[] parts] => scratch[parts];

    public BundleFile Build(BundleContent content) => BundleBuilder.Build(content, Key, scratch[$"{content.Product}-{content.Version}.zip"]);

    public DeltaFile Delta() => new DeltaBuilder(Trusted, Key).Build(First.Path, Second.Path, scratch["delta.zip"]);

    public Verification Apply(byte[] delta) => new DeltaPatch(Trusted).Apply(Installed, new MemoryStream(delta), scratch["updated"]);

    public void Dispose()
    {
        Key.Dispose();
        scratch.Dispose();
    }
}
