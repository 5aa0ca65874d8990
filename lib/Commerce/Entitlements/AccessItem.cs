namespace AlgoAcademy.Commerce;

/// <summary>Something that can be open or closed to a user.</summary>
/// <param name="Id">Its id as addresses name it: "L27", "module-5", "full-course".</param>
/// <param name="Title">Its name in an explanation.</param>
/// <param name="ModuleId">The module a grant must cover; null for the course as a whole.</param>
public sealed record AccessItem(string Id, string Title, string? ModuleId)
{
    /// <summary>The item a product delivers.</summary>
    public static AccessItem Of(Product product) =>
        new(product.Id, product.Title, product.Kind == ProductKind.Module ? product.ScopeId : null);

    /// <summary>The item a lesson is.</summary>
    public static AccessItem Of(Lesson lesson) => new(lesson.Id, lesson.Title, lesson.Module);

    /// <summary>Whether a grant of this scope would open the item. There is one course, so a course grant opens all.</summary>
    public bool IsCoveredBy(GrantScope scope, string scopeId) =>
        scope == GrantScope.Course || (scope == GrantScope.Module && ModuleId is not null && scopeId == ModuleId);
}
