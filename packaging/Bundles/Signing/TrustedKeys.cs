using System.Diagnostics.CodeAnalysis;

namespace AlgoAcademy.Bundles;

/// <summary>The public keys a verifier accepts, by id.</summary>
/// <remarks>As text: one key a line, <c>id base64</c> and, for a withdrawn one, <c>revoked</c>; <c>#</c> begins a comment.</remarks>
public sealed class TrustedKeys
{
    private readonly Dictionary<string, TrustedKey> keys = new(StringComparer.Ordinal);

    /// <summary>Takes a set of keys.</summary>
    /// <exception cref="ArgumentException">Two keys have one id.</exception>
    public TrustedKeys(params IEnumerable<TrustedKey> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        foreach (var key in keys)
        {
            if (!this.keys.TryAdd(key.Id, key))
                throw new ArgumentException($"A key id must stand for one key; {key.Id} is there twice.", nameof(keys));
        }
    }

    /// <summary>The keys in ordinal order of their ids.</summary>
    public IEnumerable<TrustedKey> All => keys.Values.OrderBy(key => key.Id, StringComparer.Ordinal);

    /// <summary>Reads the text form.</summary>
    /// <exception cref="FormatException">A line is not <c>id base64 [revoked]</c>.</exception>
    /// <exception cref="ArgumentException">Two lines have one id, or a key is not an Ed25519 key.</exception>
    public static TrustedKeys Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new TrustedKeys(text.ReplaceLineEndings("\n").Split('\n')
            .Select((line, index) => (Words: line.Split('#')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries), Number: index + 1))
            .Where(line => line.Words.Length > 0)
            .Select(line => ParseLine(line.Words, line.Number)));
    }

    /// <summary>The text form, which <see cref="Parse"/> reads.</summary>
    public string ToText() => string.Concat(
        All.Select(key => $"{key.Id} {Convert.ToBase64String(key.Export())}{(key.IsRevoked ? " revoked" : "")}\n"));

    /// <summary>The same keys without those generated for development: what a shop in production trusts.</summary>
    public TrustedKeys WithoutDevelopmentKeys() => new(keys.Values.Where(key => !key.IsDevelopment));

    /// <summary>Finds the key of an id.</summary>
    public bool TryFind(string id, [NotNullWhen(true)] out TrustedKey? key) => keys.TryGetValue(id, out key);

    private static TrustedKey ParseLine(string[] words, int number)
    {
        var revoked = words is [_, _, "revoked"];
        var bytes = new byte[32];
        if ((words.Length != 2 && !revoked) || !Convert.TryFromBase64String(words[1], bytes, out var length) || length != 32)
            throw new FormatException($"Line {number} of the trusted keys must be: id, public key in base64 (32 bytes), optionally revoked; it is not.");
        return new TrustedKey(words[0], bytes, revoked);
    }
}
