namespace AlgoAcademy.Bundles;

/// <summary>Channels as signed files and command lines spell them.</summary>
public static class ChannelName
{
    /// <summary><c>stable</c> or <c>preview</c>.</summary>
    public static string Of(BundleChannel channel) => channel == BundleChannel.Stable ? "stable" : "preview";

    /// <summary>Reads a name.</summary>
    /// <exception cref="FormatException">It is neither <c>stable</c> nor <c>preview</c>.</exception>
    public static BundleChannel Read(string name) => name switch
    {
        "stable" => BundleChannel.Stable,
        "preview" => BundleChannel.Preview,
        _ => throw new FormatException($"The channel must be stable or preview; was \"{name}\"."),
    };
}
