namespace AlgoAcademy.Bundles.Tests;

/// <summary>A clock that moves only when the test says so.</summary>
internal sealed class StillClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = Sample.Created;

    public override DateTimeOffset GetUtcNow() => Now;
}
