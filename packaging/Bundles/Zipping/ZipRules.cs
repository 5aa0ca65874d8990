using System.Globalization;

namespace AlgoAcademy.Bundles;

/// <summary>What makes a zip unsafe to unpack, told from its table of contents alone: before a byte is written.</summary>
internal static class ZipRules
{
    private const uint FileTypeMask = 0xF000;
    private const uint RegularFile = 0x8000;

    /// <summary>Every reason not to unpack, with the file it concerns.</summary>
    public static IEnumerable<Refusal> Faults(IReadOnlyList<ZipEntry> entries, UnzipLimits limits)
    {
        foreach (var entry in entries)
        {
            if (BundlePath.FaultOf(entry.Path) is { } fault)
                yield return new Refusal(RefusalKind.UnsafePath, entry.Path, $"A path in a bundle {fault}; was \"{entry.Path}\".");
            else if ((entry.UnixMode & FileTypeMask) is not (0 or RegularFile))
                yield return new Refusal(RefusalKind.NotARegularFile, entry.Path, $"A bundle must hold regular files only; \"{entry.Path}\" is a link or a device.");
            if (IsBomb(entry, limits))
                yield return TooLarge(entry.Path, $"\"{entry.Path}\" must unpack to at most {limits.Ratio} times its packed size; claims {entry.Size} bytes from {entry.CompressedSize}.");
        }

        foreach (var clash in PathClashes.Among(entries.Select(entry => entry.Path)))
            yield return new Refusal(RefusalKind.Duplicate, clash.Split('"')[1], $"Each file of a bundle must have its own name: {clash}");

        var total = entries.Sum(entry => entry.Size);
        if (total > limits.TotalBytes)
            yield return TooLarge(null, $"A bundle must unpack to at most {limits.TotalBytes} bytes; claims {total}.");
    }

    private static bool IsBomb(ZipEntry entry, UnzipLimits limits) =>
        entry.Size > limits.RatioFrom && entry.Size / Math.Max(1, entry.CompressedSize) > limits.Ratio;

    private static Refusal TooLarge(string? file, FormattableString message) =>
        new(RefusalKind.TooLarge, file, message.ToString(CultureInfo.InvariantCulture));
}
