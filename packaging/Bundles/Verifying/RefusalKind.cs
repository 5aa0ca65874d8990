namespace AlgoAcademy.Bundles;

/// <summary>Why a bundle is refused.</summary>
public enum RefusalKind
{
    /// <summary>Not a zip, or not laid out byte for byte as bundles are.</summary>
    Layout,

    /// <summary>A name that could write outside the target folder or means different files on different systems.</summary>
    UnsafePath,

    /// <summary>A symbolic link, device or other thing that is not a regular file.</summary>
    NotARegularFile,

    /// <summary>Two entries that are or would become one file.</summary>
    Duplicate,

    /// <summary>More entries, bytes or compression than <see cref="UnzipLimits"/> allow.</summary>
    TooLarge,

    /// <summary>The manifest is missing, is not canonical, or breaks its rules.</summary>
    Manifest,

    /// <summary>The signature is missing, or was not made over this manifest by the key it names.</summary>
    Signature,

    /// <summary>The manifest names a key that is not trusted.</summary>
    UnknownKey,

    /// <summary>The manifest was signed by a key that was withdrawn.</summary>
    RevokedKey,

    /// <summary>A file the manifest lists is not there.</summary>
    MissingFile,

    /// <summary>A file the manifest does not list.</summary>
    ExtraFile,

    /// <summary>A file whose content or mode is not what the manifest states.</summary>
    ChangedFile,

    /// <summary>A rightly signed bundle of another product or version than the one asked for.</summary>
    WrongRelease,

    /// <summary>A delta that was made for another base than the bundle at hand.</summary>
    WrongBase,

    /// <summary>The signed index of releases is missing, is not canonical, or breaks its rules.</summary>
    Index,

    /// <summary>The signed index is past its date: nobody vouches any more that it is the newest.</summary>
    Expired,

    /// <summary>An index or a bundle older than one that was seen or installed before.</summary>
    Rollback,

    /// <summary>A release that was withdrawn.</summary>
    Withdrawn,
}
