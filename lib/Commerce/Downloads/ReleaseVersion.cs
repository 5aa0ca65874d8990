using System.Diagnostics.CodeAnalysis;
using Semver;

namespace AlgoAcademy.Commerce;

/// <summary>The rule for versions of releases: strict SemVer 2 (semver.org, 2013) without build metadata, in lower case.</summary>
internal static class ReleaseVersion
{
    /// <summary>Reads a version; false when it may not be published.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out SemVersion? version) =>
        SemVersion.TryParse(text, SemVersionStyles.Strict, out version)
        && version.Metadata.Length == 0
        && text.Length <= 64
        && !text.Any(char.IsAsciiLetterUpper)
        && version.Major <= int.MaxValue && version.Minor <= int.MaxValue && version.Patch <= int.MaxValue;

    /// <summary>Orders two versions by precedence: 1.10.0 after 1.9.0, rc.10 after rc.9, a release after its previews.</summary>
    public static int Compare(Release left, Release right) => SemVersion.ComparePrecedence(Of(left), Of(right));

    private static SemVersion Of(Release release) => SemVersion.Parse(release.Version, SemVersionStyles.Strict);
}
