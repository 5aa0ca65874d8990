namespace AlgoAcademy.Bundles.Tests;

/// <summary>Two releases published with their delta into a folder of releases, and the signed index of it.</summary>
internal sealed class ReleaseFolder : IDisposable
{
    private readonly Scratch scratch = new();

    public ReleaseFolder()
    {
        var delta = Two.Delta();
        Index = Edit.Add(Edit.Begin("module-5"), Entry(Two.First));
        Index = Edit.Add(Index, Entry(Two.Second) with { Deltas = [new IndexedDelta(delta.Delta.From, delta.Sha256, delta.Size)] });
        Put(Two.First.Path, Index.Releases[0].KeyOf("module-5"));
        Put(Two.Second.Path, Index.Releases[1].KeyOf("module-5"));
        DeltaKey = BundleKey.OfDelta("module-5", delta.Delta.From, delta.Delta.To, delta.Sha256);
        Put(delta.Path, DeltaKey);
        Sign(Index);
    }

    public TwoReleases Two { get; } = new();

    public StillClock Clock { get; } = new();

    public ReleaseIndex Index { get; private set; }

    public BundleKey DeltaKey { get; }

    public IndexEdit Edit => new(Two.Key, Clock);

    public string Root => scratch.Folder;

    public BundleUpdater Updater => new(Two.Trusted, Clock);

    public Task<UpdateResult> UpdateAsync(BundleChannel channel = BundleChannel.Stable) =>
        Updater.RunAsync(Two.Installed, new FolderUpdateSource(Root), channel);

    public static IndexedRelease Entry(BundleFile bundle) => new()
    {
        Version = bundle.Manifest.Version,
        Channel = bundle.Manifest.Channel,
        Published = Sample.Created,
        Sha256 = bundle.Sha256,
        Size = bundle.Size,
    };

    public void Sign(ReleaseIndex index)
    {
        Index = index;
        SignedIndex.Sign(index, Two.Key).SaveAsync(scratch["module-5"]).GetAwaiter().GetResult();
    }

    public void Put(string zip, BundleKey key)
    {
        var file = scratch[key.ToString()];
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.Copy(zip, file, overwrite: true);
    }

    public string PathOf(BundleKey key) => scratch[key.ToString()];

    public void Dispose()
    {
        Two.Dispose();
        scratch.Dispose();
    }
}
