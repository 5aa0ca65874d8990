namespace AlgoAcademy.Research.Tests.Execution;

public class KillSwitchTests
{
    private readonly SimulatedClock _clock = new(Cases.Start);

    [Fact]
    public void A_switch_latches_with_its_first_reason_and_tells_once()
    {
        var told = new List<string>();
        var killSwitch = new KillSwitch(_clock);
        killSwitch.Tripped += told.Add;
        killSwitch.Trip("first");
        killSwitch.Trip("second");
        Assert.Equal(("first", "first"), (killSwitch.Reason, Assert.Single(told)));
        killSwitch.Rearm("Ada");
        Assert.False(killSwitch.IsTripped);
        Assert.Equal(["2020-01-01 00:00:00.000 tripped: first", "2020-01-01 00:00:00.000 re-armed by Ada"], killSwitch.History);
        Assert.Throws<ArgumentException>(() => killSwitch.Trip(" "));
    }

    [Fact]
    public void A_file_trips_it_and_must_go_before_it_is_re_armed()
    {
        var flag = Path.Combine(Path.GetTempPath(), $"stop-{Guid.NewGuid():N}");
        var killSwitch = new KillSwitch(_clock, flag);
        Assert.False(killSwitch.IsTripped);
        File.WriteAllText(flag, "");
        try
        {
            Assert.True(killSwitch.IsTripped);
            Assert.Throws<InvalidOperationException>(() => killSwitch.Rearm("Ada"));
        }
        finally
        {
            File.Delete(flag);
        }

        Assert.True(killSwitch.IsTripped);
        killSwitch.Rearm("Ada");
        Assert.False(killSwitch.IsTripped);
    }

    [Fact]
    public void Two_rejects_in_twenty_orders_trip_it_and_one_does_not()
    {
        var killSwitch = new KillSwitch(_clock);
        var watch = new KillSwitchWatch(killSwitch, _clock);
        for (var i = 0; i < 30; i++)
            watch.OrderAnswered(isRejected: i == 15);
        Assert.False(killSwitch.IsTripped);
        watch.OrderAnswered(isRejected: true);
        Assert.Contains("2 of the last 20", killSwitch.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lost_heartbeat_or_another_count_of_the_broker_trips_it()
    {
        var killSwitch = new KillSwitch(_clock);
        var watch = new KillSwitchWatch(killSwitch, _clock);
        _clock.Advance(TimeSpan.FromSeconds(30));
        watch.Check();
        watch.PositionTold("MSFT", 100, 100);
        Assert.False(killSwitch.IsTripped);
        _clock.Advance(TimeSpan.FromSeconds(1));
        watch.Check();
        Assert.Contains("no heartbeat for 31 s", killSwitch.Reason, StringComparison.Ordinal);
        killSwitch.Rearm("Ada");
        watch.PositionTold("MSFT", 100, 90);
        Assert.Contains("MSFT", killSwitch.Reason, StringComparison.Ordinal);
        killSwitch.Rearm("Ada");
        watch.PositionTold("MSFT", double.NaN, 90);
        Assert.True(killSwitch.IsTripped);
    }

    [Fact]
    public void Three_counts_of_positions_are_compared()
    {
        Dictionary<string, double> broker = new() { ["A"] = 1, ["B"] = 2 }, orders = new() { ["A"] = 1, ["B"] = 2, ["C"] = 0 }, strategy = new() { ["A"] = 1, ["B"] = 3 };
        var found = Reconciliation.Of(broker, orders, strategy);
        Assert.Equal(new PositionBreak("B", 2, 2, 3), Assert.Single(found.Breaks));
        Assert.Equal(3, found.Symbols);
        Assert.True(Reconciliation.Of(broker, orders, broker).IsClean);
    }
}
