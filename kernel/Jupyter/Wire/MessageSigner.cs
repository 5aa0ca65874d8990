using System.Security.Cryptography;
using System.Text;

namespace AlgoAcademy.Jupyter.Wire;

/// <summary>HMAC-SHA256 over header, parent header, metadata and content, as lower-case hex. An empty key switches signing off.</summary>
internal sealed class MessageSigner(string key)
{
    private readonly byte[] _key = Encoding.UTF8.GetBytes(key);

    /// <summary>The signature frame of four JSON frames.</summary>
    public byte[] Sign(IEnumerable<byte[]> jsonFrames)
    {
        if (_key.Length == 0)
            return [];

        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key);
        foreach (var frame in jsonFrames)
            hmac.AppendData(frame);
        return Encoding.ASCII.GetBytes(Convert.ToHexStringLower(hmac.GetHashAndReset()));
    }

    /// <summary>Whether the signature belongs to the frames; compared in constant time.</summary>
    public bool Verifies(byte[] signature, IEnumerable<byte[]> jsonFrames) =>
        _key.Length == 0 || CryptographicOperations.FixedTimeEquals(Sign(jsonFrames), signature);
}
