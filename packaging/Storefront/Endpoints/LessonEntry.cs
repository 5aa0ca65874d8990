namespace AlgoAcademy.Storefront;

/// <summary>A lesson in the API's list.</summary>
/// <param name="Id">Stable id: "L27".</param>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="Title">Its name.</param>
/// <param name="Module">The id of its module.</param>
/// <param name="Order">Its place in the course, from 1.</param>
/// <param name="Level">beginner, intermediate or advanced.</param>
/// <param name="Minutes">Planned minutes of work.</param>
/// <param name="Ready">Whether it is published.</param>
/// <param name="Open">Whether it is open to you.</param>
public sealed record LessonEntry(
    string Id, string Slug, string Title, string Module, int Order, string Level, int Minutes, bool Ready, bool Open);
