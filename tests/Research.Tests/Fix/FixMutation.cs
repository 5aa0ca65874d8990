namespace AlgoAcademy.Research.Tests.Fix;

/// <summary>Hostile bytes made of right messages: bits turned, parts cut, doubled or exchanged, sums mended so that the damage is seen.</summary>
internal static class FixMutation
{
    public static byte[] Of(Rng random, byte[][] seeds)
    {
        if (random.NextInt(10) == 0)
            return [.. Enumerable.Range(0, random.NextInt(200)).Select(_ => (byte)random.NextInt(256))];
        List<byte> bytes = [.. seeds[random.NextInt(seeds.Length)]];
        for (var damage = random.NextInt(4); damage >= 0 && bytes.Count > 1; damage--)
            Damage(random, bytes, seeds);
        return random.NextInt(2) == 0 ? [.. bytes] : Mended([.. bytes]);
    }

    private static void Damage(Rng random, List<byte> bytes, byte[][] seeds)
    {
        var at = random.NextInt(bytes.Count);
        var length = random.NextInt(Math.Min(20, bytes.Count - at) + 1);
        switch (random.NextInt(6))
        {
            case 0:
                bytes[at] ^= (byte)(1 << random.NextInt(8));
                break;
            case 1:
                bytes.RemoveRange(at, length);
                break;
            case 2:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 3:
                bytes.InsertRange(at, seeds[random.NextInt(seeds.Length)]);
                break;
            case 4:
                bytes[at] = "0123456789=|\u0001-."u8[random.NextInt(15)];
                break;
            default:
                bytes.InsertRange(at, Enumerable.Repeat((byte)('0' + random.NextInt(10)), random.NextInt(30)));
                break;
        }
    }

    // Length and check sum made right again, so that the fields inside are looked at.
    private static byte[] Mended(byte[] bytes)
    {
        var body = bytes.AsSpan().IndexOf("35="u8);
        var trailer = bytes.AsSpan().LastIndexOf("\u000110="u8) + 1;
        if (body < 0 || trailer <= body)
            return bytes;
        byte[] framed = [.. System.Text.Encoding.ASCII.GetBytes(FormattableString.Invariant($"8=FIX.4.4\u00019={trailer - body}\u0001")), .. bytes.AsSpan(body, trailer - body)];
        var sum = FixFrame.CheckSum(framed);
        return [.. framed, .. System.Text.Encoding.ASCII.GetBytes(FormattableString.Invariant($"10={sum:D3}\u0001"))];
    }
}
