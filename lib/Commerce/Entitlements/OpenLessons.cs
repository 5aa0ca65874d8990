namespace AlgoAcademy.Commerce;

/// <summary>Which lessons are open to a user: the one rule asked for each of them, with what the user has read once.</summary>
public sealed class OpenLessons(AccessQuery access, CourseCatalog catalog)
{
    /// <summary>The ids of the open lessons.</summary>
    /// <param name="userId">The user; null for a visitor who is not signed in.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<IReadOnlySet<string>> RunAsync(string? userId, CancellationToken cancellation)
    {
        var rights = await access.RightsAsync(userId, cancellation);
        return catalog.Lessons.Where(lesson => rights.Decide(AccessItem.Of(lesson)) is AccessDecision.Open)
            .Select(lesson => lesson.Id).ToHashSet(StringComparer.Ordinal);
    }
}
