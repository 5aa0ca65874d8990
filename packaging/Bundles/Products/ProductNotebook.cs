namespace AlgoAcademy.Bundles;

/// <summary>One lesson or bot as the catalogue names it.</summary>
internal sealed record ProductNotebook(string Id, string Slug, string Title)
{
    /// <summary>Name of its files without ending: <c>L27-what-is-a-trend</c>.</summary>
    public string FileName => $"{Id}-{Slug}";
}
