using System.Text.Json;

namespace AlgoAcademy.Research.Tests.Teaching;

public sealed class ProgressFileTests : IDisposable
{
    private readonly string _folder = Path.Combine(Directory.CreateTempSubdirectory("academy-progress-").FullName, "home");
    private readonly StoppedClock _clock = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_folder)!, recursive: true);

    [Fact]
    public void Attempts_are_counted_and_the_first_pass_is_dated_in_UTC()
    {
        var progress = new ProgressFile(_folder, _clock);
        Assert.Null(progress.Record("L27.E1", CheckVerdict.Failed));
        Assert.Null(progress.Record("L27.E1", CheckVerdict.Passed));
        _clock.Now = _clock.Now.AddDays(1);
        Assert.Null(progress.Record("L27.E1", CheckVerdict.NearMiss));

        var standing = Assert.Single(progress.Read());
        Assert.Equal("L27.E1", standing.Key);
        Assert.Equal(new ExerciseProgress(3, new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero)), standing.Value);
    }

    [Fact]
    public void The_file_holds_ids_counts_and_times_and_nothing_else()
    {
        new ProgressFile(_folder, _clock).Record("L27.E1", CheckVerdict.Passed);

        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(_folder, "progress.json")));
        Assert.Equal(["version", "exercises"], json.RootElement.EnumerateObject().Select(property => property.Name));
        var entry = json.RootElement.GetProperty("exercises").GetProperty("L27.E1");
        Assert.Equal(["attempts", "passedAt"], entry.EnumerateObject().Select(property => property.Name));
    }

    [Fact]
    public void A_damaged_file_is_kept_aside_and_progress_starts_again()
    {
        Directory.CreateDirectory(_folder);
        var path = Path.Combine(_folder, "progress.json");
        File.WriteAllText(path, "{ half a fi");
        var progress = new ProgressFile(_folder, _clock);

        Assert.Empty(progress.Read());
        Assert.Null(progress.Record("L27.E2", CheckVerdict.Passed));
        Assert.Equal("{ half a fi", File.ReadAllText(path + ".damaged"));
        Assert.Single(progress.Read());
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_reported_not_thrown()
    {
        var file = Path.Combine(Path.GetDirectoryName(_folder)!, "occupied");
        File.WriteAllText(file, "");

        Assert.NotNull(new ProgressFile(file, _clock).Record("L27.E1", CheckVerdict.Passed));
        Assert.Empty(new ProgressFile(file, _clock).Read());
    }

    [Fact]
    public void Two_notebooks_at_once_lose_no_attempt()
    {
        Parallel.For(0, 40, index => Assert.Null(new ProgressFile(_folder, _clock).Record($"L27.E{index % 4}", CheckVerdict.Failed)));

        Assert.Equal(40, new ProgressFile(_folder, _clock).Read().Values.Sum(standing => standing.Attempts));
    }

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
