namespace AlgoAcademy.Research.Tests.Charts.Gallery;

/// <summary>One picture of the gallery.</summary>
/// <param name="Name">File name without ending, and heading.</param>
/// <param name="Use">When a reader wants this chart, in one sentence.</param>
/// <param name="Code">The call, as a reader would write it.</param>
/// <param name="Draw">Makes it.</param>
public sealed record GalleryEntry(string Name, string Use, string Code, Func<Chart> Draw)
{
    public override string ToString() => Name;
}
