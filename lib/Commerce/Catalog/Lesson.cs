namespace AlgoAcademy.Commerce;

/// <summary>One lesson of the catalogue.</summary>
/// <param name="Id">Stable id: "L27".</param>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="Title">Its name on pages.</param>
/// <param name="Module">The id of its module: "M05".</param>
/// <param name="Order">Its place in the course, from 1.</param>
/// <param name="Level">beginner, intermediate or advanced.</param>
/// <param name="Minutes">Planned minutes of work.</param>
public sealed record Lesson(string Id, string Slug, string Title, string Module, int Order, string Level, int Minutes);
