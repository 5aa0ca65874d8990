using System.Security.Cryptography;

namespace AlgoAcademy.Bundles;

/// <summary>SHA-256 as text: 64 lower-case hexadecimal digits.</summary>
public static class Sha256Text
{
    /// <summary>The digest of bytes in memory.</summary>
    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>The digest of what a stream still holds.</summary>
    public static async Task<string> OfAsync(Stream stream, CancellationToken cancellationToken = default) =>
        Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken));

    /// <summary>True when the text has the shape of a digest.</summary>
    public static bool IsValid(string? text) => text is { Length: 64 } && text.All(char.IsAsciiHexDigitLower);
}
