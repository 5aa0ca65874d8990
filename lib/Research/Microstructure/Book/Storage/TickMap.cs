using System.Numerics;

namespace AlgoAcademy.Research;

/// <summary>
/// A set of small integers that finds the next member above or below in a few steps: bits, above them bits that say which words
/// have any, and so on, 64 to one (a van Emde Boas tree of fan-out 64).
/// </summary>
internal sealed class TickMap
{
    private readonly ulong[][] layers;

    public TickMap(int count)
    {
        var sizes = new List<ulong[]>();
        do
        {
            count = (count + 63) / 64;
            sizes.Add(new ulong[count]);
        }
        while (count > 1);
        layers = [.. sizes];
    }

    public void Set(int member)
    {
        foreach (var words in layers)
        {
            ref var word = ref words[member >> 6];
            var known = word != 0;
            word |= 1UL << member;
            if (known)
            {
                return;
            }

            member >>= 6;
        }
    }

    public void Clear(int member)
    {
        foreach (var words in layers)
        {
            member = Drop(words, member);
            if (member < 0)
            {
                return;
            }
        }
    }

    /// <summary>The least member at or above, or −1.</summary>
    public int AtOrAbove(int from)
    {
        for (var layer = 0; layer < layers.Length; layer++)
        {
            var word = from >> 6;
            if (word >= layers[layer].Length)
            {
                return -1;
            }

            var rest = layers[layer][word] & (ulong.MaxValue << from);
            if (rest != 0)
            {
                return Lowest(layer, (word << 6) + BitOperations.TrailingZeroCount(rest));
            }

            from = word + 1;
        }

        return -1;
    }

    /// <summary>The greatest member at or below, or −1.</summary>
    public int AtOrBelow(int from)
    {
        for (var layer = 0; layer < layers.Length && from >= 0; layer++)
        {
            var word = from >> 6;
            var rest = layers[layer][word] & (ulong.MaxValue >> (63 - (from & 63)));
            if (rest != 0)
            {
                return Highest(layer, (word << 6) + 63 - BitOperations.LeadingZeroCount(rest));
            }

            from = word - 1;
        }

        return -1;
    }

    /// <summary>Clears a bit; its word's index when the word is empty now, −1 when the layers above need no change.</summary>
    private static int Drop(ulong[] words, int member)
    {
        ref var word = ref words[member >> 6];
        word &= ~(1UL << member);
        return word == 0 ? member >> 6 : -1;
    }

    private int Lowest(int layer, int member)
    {
        while (--layer >= 0)
        {
            member = (member << 6) + BitOperations.TrailingZeroCount(layers[layer][member]);
        }

        return member;
    }

    private int Highest(int layer, int member)
    {
        while (--layer >= 0)
        {
            member = (member << 6) + 63 - BitOperations.LeadingZeroCount(layers[layer][member]);
        }

        return member;
    }
}
