namespace AlgoAcademy.Bundles;

/// <summary>Who is offered a release: everybody, or those who asked for previews.</summary>
public enum BundleChannel
{
    /// <summary>Offered to every owner.</summary>
    Stable,

    /// <summary>Offered to owners who opted in; the only channel of a pre-release version.</summary>
    Preview,
}
