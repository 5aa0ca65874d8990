namespace AlgoAcademy.Bundles;

/// <summary>The check sum of zip entries: CRC-32 of ISO 3309, reflected polynomial EDB88320.</summary>
internal static class Crc32
{
    /// <summary>The value to begin with.</summary>
    public const uint Start = 0;

    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(Remainder)];

    /// <summary>Carries the check sum of what came before over further bytes.</summary>
    public static uint Append(uint crc, ReadOnlySpan<byte> bytes)
    {
        crc = ~crc;
        foreach (var b in bytes)
            crc = Table[(byte)(crc ^ b)] ^ (crc >> 8);
        return ~crc;
    }

    private static uint Remainder(int value)
    {
        var crc = (uint)value;
        for (var bit = 0; bit < 8; bit++)
            crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
        return crc;
    }
}
