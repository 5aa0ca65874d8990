namespace AlgoAcademy.Bundles;

/// <summary>
/// Compares a zip's headers with those the writer would have written for the same entries: no byte of the file is left
/// that is neither such a header nor the content of an entry, so two programs cannot read two different bundles from it.
/// </summary>
internal static class ZipLayout
{
    /// <summary>The first place where the zip is not laid out as bundles are; null when there is none.</summary>
    public static Refusal? FaultOf(Stream zip, ZipDirectory directory)
    {
        var offset = 0L;
        var central = directory.Offset;
        string? before = null;
        foreach (var entry in directory.Entries)
        {
            if (before is not null && string.CompareOrdinal(before, entry.Path) >= 0)
                return Fault(entry.Path, "is not in ordinal order");
            before = entry.Path;
            if (entry.Method is not (ZipFormat.Stored or ZipFormat.Deflated) || (entry.Method == ZipFormat.Stored && entry.Size != entry.CompressedSize))
                return Fault(entry.Path, "is packed in a way bundles are not");
            if (entry.Attributes != ZipFormat.AttributesOf(entry.IsExecutable))
                return Fault(entry.Path, "has a mode bundles do not use");
            if (entry.Offset != offset)
                return Fault(entry.Path, "does not follow the file before it");
            if (!Matches(zip, offset, ZipFormat.LocalHeader(entry)))
                return Fault(entry.Path, "has a local header that is not the one bundles have");
            var header = ZipFormat.CentralHeader(entry);
            if (!Matches(zip, central, header))
                return Fault(entry.Path, "has a directory entry that is not the one bundles have");
            offset += ZipFormat.LocalSize + entry.Path.Length + entry.CompressedSize;
            central += header.Length;
        }

        if (offset != directory.Offset)
            return Fault(before, "is followed by bytes that belong to no file");
        return Matches(zip, central, ZipFormat.End(directory.Entries.Count, central - offset, offset))
            ? null
            : new Refusal(RefusalKind.Layout, null, "A bundle's zip must end as the academy writes it; it does not.");
    }

    private static bool Matches(Stream zip, long offset, byte[] expected) =>
        offset + expected.Length <= zip.Length && ZipDirectory.ReadAt(zip, offset, expected.Length).AsSpan().SequenceEqual(expected);

    private static Refusal Fault(string? path, string reason) =>
        new(RefusalKind.Layout, path, $"A bundle must be a zip as the academy writes it; \"{path}\" {reason}.");
}
