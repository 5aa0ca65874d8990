namespace AlgoAcademy.Bundles;

/// <summary>One lesson of a module as the catalogue names it.</summary>
internal sealed record ModuleLesson(string Id, string Slug, string Title)
{
    /// <summary>Name of the lesson's files without ending: <c>L27-what-is-a-trend</c>.</summary>
    public string FileName => $"{Id}-{Slug}";
}
