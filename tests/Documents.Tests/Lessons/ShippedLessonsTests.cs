using AlgoAcademy.Documents.Lessons;
using AlgoAcademy.Tests;

namespace AlgoAcademy.Documents.Tests.Lessons;

/// <summary>What ships keeps the standard: the same as <c>academy check</c> says in the clone.</summary>
public sealed class ShippedLessonsTests
{
    private static readonly Shelf s_shelf = ShelfReader.Read(RepositoryRoot.Path);

    public static TheoryData<string> Ready => [.. s_shelf.Lessons.Values.Where(lesson => lesson.Status == "ready").Select(lesson => lesson.Id)];

    [Theory, MemberData(nameof(Ready))]
    public void Every_lesson_that_is_ready_keeps_the_standard(string id)
    {
        var file = Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "notebooks"), $"{id}-*.ipynb", SearchOption.AllDirectories).Single();

        Assert.Empty(LessonCheck.CheckFile(file, Path.GetRelativePath(RepositoryRoot.Path, file).Replace('\\', '/'), s_shelf));
    }

    [Fact]
    public void The_lists_that_lessons_refer_to_agree_with_each_other_and_with_the_files() => Assert.Empty(ShelfCheck.Check(RepositoryRoot.Path, s_shelf));
}
