namespace AlgoAcademy.Bundles;

/// <summary>What an index says to the owner of a release.</summary>
public abstract record UpdateChoice
{
    private UpdateChoice()
    {
    }

    /// <summary>Why the installed release was withdrawn; null when it stands or is unknown to the index.</summary>
    public string? Withdrawn { get; private init; }

    /// <summary>Nothing newer is offered.</summary>
    public sealed record UpToDate : UpdateChoice;

    /// <summary>There is a newer release.</summary>
    /// <param name="Release">The newest one offered on the channel.</param>
    /// <param name="Delta">The smaller way from the installed release to it; null when there is none.</param>
    public sealed record Newer(IndexedRelease Release, IndexedDelta? Delta) : UpdateChoice;

    /// <summary>Picks the newest release that stands; withdrawn ones are never offered. Owners on preview get stable releases too.</summary>
    public static UpdateChoice Of(ReleaseIndex index, BundleVersion installed, BundleChannel channel)
    {
        ArgumentNullException.ThrowIfNull(index);
        var withdrawn = index.Releases.FirstOrDefault(release => release.Version == installed) is { IsOffered: false } gone
            ? gone.Yanked ?? "It was found to be harmful."
            : null;
        var newest = index.Releases.LastOrDefault(release =>
            release.IsOffered && (release.Channel == BundleChannel.Stable || channel == BundleChannel.Preview));
        return newest is null || newest.Version <= installed
            ? new UpToDate { Withdrawn = withdrawn }
            : new Newer(newest, newest.Deltas.FirstOrDefault(delta => delta.From == installed)) { Withdrawn = withdrawn };
    }
}
