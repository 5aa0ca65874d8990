namespace AlgoAcademy.Commerce;

/// <summary>One module of the catalogue.</summary>
/// <param name="Id">Stable id: "M05".</param>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="Title">Its name on pages.</param>
/// <param name="Order">Its place in the course, from 1.</param>
/// <param name="Product">The product that sells it: "module-5".</param>
/// <param name="Level">beginner, intermediate or advanced.</param>
/// <param name="Description">One sentence.</param>
/// <param name="Topics">Search words.</param>
/// <param name="Objectives">What the student can do afterwards.</param>
public sealed record CourseModule(
    string Id,
    string Slug,
    string Title,
    int Order,
    string Product,
    string Level,
    string Description,
    IReadOnlyList<string> Topics,
    IReadOnlyList<string> Objectives);
