namespace AlgoAcademy.Commerce;

/// <summary>Who is offered a release.</summary>
public enum ReleaseChannel
{
    /// <summary>Every owner.</summary>
    Stable,

    /// <summary>Owners who asked for previews; the only channel of a version before a release.</summary>
    Preview,
}
