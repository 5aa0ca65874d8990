using System.Diagnostics.CodeAnalysis;
using Semver;

namespace AlgoAcademy.Bundles;

/// <summary>
/// The version of a published bundle: strict SemVer 2 (semver.org, 2013), ordered by precedence, so 1.10.0 follows 1.9.0
/// and rc.10 follows rc.9.
/// </summary>
/// <remarks>
/// Narrower than SemVer in two points, both because a version is also a folder name and a release is unique: build
/// metadata is refused (it does not take part in the order, so 1.0.0+a and 1.0.0+b would be one release with two names),
/// and a pre-release is in lower case (1.0.0-RC and 1.0.0-rc would be one folder on Windows and macOS).
/// </remarks>
public sealed record BundleVersion : IComparable<BundleVersion>
{
    private const int LongestText = 64;
    private readonly SemVersion version;

    private BundleVersion(SemVersion version) => this.version = version;

    /// <summary>True when the version carries a pre-release part; such a version belongs to the preview channel.</summary>
    public bool IsPrerelease => version.IsPrerelease;

    /// <summary>Reads a version.</summary>
    /// <exception cref="FormatException">The text is not strict SemVer 2, or has build metadata or capitals.</exception>
    public static BundleVersion Parse(string text) => TryParse(text, out var version, out var fault)
        ? version
        : throw new FormatException(fault);

    /// <summary>Reads a version; false, with the reason in words, when it is not one that may be published.</summary>
    public static bool TryParse(
        string? text, [NotNullWhen(true)] out BundleVersion? version, [NotNullWhen(false)] out string? fault)
    {
        version = null;
        fault = null;
        if (text is null || text.Length > LongestText || !SemVersion.TryParse(text, SemVersionStyles.Strict, out var parsed))
        {
            fault = $"A bundle version must be strict SemVer 2 such as 1.4.0 or 2.0.0-rc.1 (at most {LongestText} characters); was \"{text}\".";
        }
        else if (parsed.Metadata.Length > 0)
        {
            fault = $"A bundle version must have no build metadata, because it does not take part in the order; was \"{text}\".";
        }
        else if (text.Any(char.IsAsciiLetterUpper))
        {
            fault = $"A bundle version must be in lower case, because it is also a folder name; was \"{text}\".";
        }
        else
        {
            version = new BundleVersion(parsed);
        }

        return version is not null;
    }

    /// <inheritdoc />
    public int CompareTo(BundleVersion? other) =>
        other is null ? 1 : SemVersion.ComparePrecedence(version, other.version);

    /// <inheritdoc />
    public override string ToString() => version.ToString();

    /// <summary>True when <paramref name="left"/> precedes <paramref name="right"/>.</summary>
    public static bool operator <(BundleVersion left, BundleVersion right) => Compare(left, right) < 0;

    /// <summary>True when <paramref name="left"/> precedes or equals <paramref name="right"/>.</summary>
    public static bool operator <=(BundleVersion left, BundleVersion right) => Compare(left, right) <= 0;

    /// <summary>True when <paramref name="left"/> follows <paramref name="right"/>.</summary>
    public static bool operator >(BundleVersion left, BundleVersion right) => Compare(left, right) > 0;

    /// <summary>True when <paramref name="left"/> follows or equals <paramref name="right"/>.</summary>
    public static bool operator >=(BundleVersion left, BundleVersion right) => Compare(left, right) >= 0;

    private static int Compare(BundleVersion left, BundleVersion right) => left.CompareTo(right);
}
