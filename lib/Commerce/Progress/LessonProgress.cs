using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce;

/// <summary>How far a user has come. Monotone: what was reached stays reached, whichever tab says so first or last.</summary>
public sealed class LessonProgress(ShopDb db, TimeProvider clock)
{
    /// <summary>Adds marks to a lesson; those that are there stay as they are.</summary>
    public async Task AddAsync(string userId, string lessonId, IEnumerable<string> marks, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(marks);
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        foreach (var mark in marks.Distinct(StringComparer.Ordinal))
        {
            // One statement that cannot fail on a second tab's row; a read followed by a write could.
            await db.Database.ExecuteSqlAsync(
                $"""INSERT INTO "LessonMarks" ("UserId", "LessonId", "Mark", "At") VALUES ({userId}, {lessonId}, {mark}, {now}) ON CONFLICT DO NOTHING""",
                cancellation);
        }
    }

    /// <summary>The marks of one lesson.</summary>
    public async Task<IReadOnlySet<string>> OfLessonAsync(string userId, string lessonId, CancellationToken cancellation) =>
        await db.LessonMarks.AsNoTracking().Where(mark => mark.UserId == userId && mark.LessonId == lessonId)
            .Select(mark => mark.Mark).ToHashSetAsync(StringComparer.Ordinal, cancellation);

    /// <summary>The ids of the lessons a user has finished.</summary>
    public async Task<IReadOnlySet<string>> FinishedAsync(string userId, CancellationToken cancellation) =>
        await db.LessonMarks.AsNoTracking().Where(mark => mark.UserId == userId && mark.Mark == LessonMark.Finished)
            .Select(mark => mark.LessonId).ToHashSetAsync(StringComparer.Ordinal, cancellation);
}
