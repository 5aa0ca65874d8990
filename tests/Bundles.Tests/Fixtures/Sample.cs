using System.Text;

namespace AlgoAcademy.Bundles.Tests;

/// <summary>A small bundle with one launcher, one text that deflates and one file that does not.</summary>
internal static class Sample
{
    public static readonly DateTimeOffset Created = new(2026, 11, 22, 10, 0, 0, TimeSpan.Zero);

    public static BundleContent Content(string product = "module-5", string version = "1.0.0", params BundleEntry[] more) => new()
    {
        Product = product,
        Version = BundleVersion.Parse(version),
        Created = Created,
        MinKernel = BundleVersion.Parse("1.0.0"),
        Files =
        [
            BundleEntry.FromText("academy", "#!/bin/sh\necho hello\n", executable: true),
            BundleEntry.FromText("notebooks/M05-momentum/L27.ipynb", string.Concat(Enumerable.Repeat("trend is your friend ", 40))),
            BundleEntry.FromBytes("packages/x.nupkg", Noise(300)),
            .. more,
        ],
    };

    public static byte[] Zip(SigningKey key, BundleContent? content = null)
    {
        using var scratch = new Scratch();
        return File.ReadAllBytes(BundleBuilder.Build(content ?? Content(), key, scratch["bundle.zip"]).Path);
    }

    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>Bytes without pattern, the same each time (linear congruence of Knuth's MMIX).</summary>
    public static byte[] Noise(int count)
    {
        var bytes = new byte[count];
        var state = 42UL;
        for (var i = 0; i < count; i++)
        {
            state = unchecked((state * 6364136223846793005UL) + 1442695040888963407UL);
            bytes[i] = (byte)(state >> 56);
        }

        return bytes;
    }
}
