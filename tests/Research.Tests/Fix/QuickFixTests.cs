namespace AlgoAcademy.Research.Tests.Fix;

/// <summary>Our session against an engine that others wrote, in both roles.</summary>
public sealed class QuickFixTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("fix-").FullName;
    private readonly int _port = QuickFix.FreePort();

    public QuickFixTests() => QuickFix.RequireInstalled();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Logon_orders_heartbeats_and_test_requests(bool weCall)
    {
        using var theirs = Start(weCall);
        await using var ours = new QuickFixSide(weCall, _port, _folder);
        ours.Peer.Send(FixTcpTests.Order("A"));
        await ours.Gets("A F");
        theirs.Tell("order T1");
        await ours.Gets("order T1");
        theirs.Tell("test hello");
        await theirs.Says("from-admin", "|35=0|", "|112=hello|");
        await theirs.Says("to-admin", "|35=0|");
        Assert.Equal(100m, ours.Arrived["A F"].Number(32) ?? ours.Arrived["A F"].Number(14));
        Assert.Equal(0, theirs.Count("to-admin", "|35=3|"));
        Assert.False(ours.Did("transmit", "|35=3|"));
        Assert.Equal(FixSessionState.Active, ours.Peer.Session.State);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_gap_of_theirs_is_asked_for_and_filled(bool weCall)
    {
        using var theirs = Start(weCall);
        await using var ours = new QuickFixSide(weCall, _port, _folder);
        await ours.IsActive();
        theirs.Tell("order T1");
        await ours.Gets("order T1");
        theirs.Tell("skip 5");
        theirs.Tell("order T2");
        await ours.Gets("order T2");
        await ours.IsActive();
        await theirs.Says("from-admin", "|35=2|");
        await theirs.Says("to-admin", "|35=4|", "|123=Y|");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_gap_of_ours_is_filled_with_possible_duplicates(bool weCall)
    {
        using var theirs = Start(weCall);
        await using var ours = new QuickFixSide(weCall, _port, _folder);
        ours.Peer.Send(FixTcpTests.Order("A"));
        await ours.Gets("A F");
        theirs.Tell("expect 1");
        ours.Peer.Send(FixTcpTests.Order("B"));
        await ours.Gets("B F");
        await theirs.Says("to-admin", "|35=2|", "|7=1|");
        await theirs.Says("from-app", "|43=Y|", "|11=A|");
        await theirs.Says("from-admin", "|35=4|", "|123=Y|");
        Assert.Equal(1, theirs.Count("to-app", "|11=A|", "|150=F|"));
    }

    [Fact]
    public async Task Wrong_messages_are_rejected_both_ways()
    {
        using var theirs = Start(weCall: true);
        await using var ours = new QuickFixSide(isInitiator: true, _port, _folder);
        await ours.IsActive();
        theirs.Tell("bad T1");
        await theirs.Says("from-admin", "|35=3|", "|371=54|", "|373=5|");
        ours.Peer.Send(FixTcpTests.Order("A").Set(54, "Z"));
        await FixTcpTests.Until(() => ours.Arrived.Keys.Any(key => key.StartsWith("reject", StringComparison.Ordinal)));
        ours.Peer.Send(new FixMessage("V").Set(262, "M1").Set(263, "0").Set(264, 1).Set(267, 1).Add(269, "0").Set(146, 1).Add(55, "MSFT"));
        await ours.Gets("j");
        Assert.Equal("3", ours.Arrived["j"][380]);
        ours.Peer.Send(FixTcpTests.Order("B"));
        await ours.Gets("B F");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Logouts_are_answered_both_ways(bool byUs)
    {
        using var theirs = Start(weCall: true);
        await using var ours = new QuickFixSide(isInitiator: true, _port, _folder);
        await ours.IsActive();
        if (byUs)
            ours.Peer.Logout("end of day");
        else
            theirs.Tell("logout enough");
        await theirs.Says("logout");
        await theirs.Says("from-admin", "|35=5|");
        await theirs.Says("to-admin", "|35=5|");
        await FixTcpTests.Until(() => ours.Did("disconnect: logged out"));
    }

    [Fact]
    public async Task A_number_they_think_too_low_ends_the_session_with_their_words()
    {
        using var theirs = Start(weCall: true);
        await using var ours = new QuickFixSide(isInitiator: true, _port, _folder);
        await ours.IsActive();
        theirs.Tell("expect 100");
        ours.Peer.Send(FixTcpTests.Order("A"));
        await theirs.Says("to-admin", "|35=5|", "MsgSeqNum too low");
        await FixTcpTests.Until(() => ours.Did("disconnect: logged out"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_connection_that_is_cut_in_the_middle_loses_and_doubles_nothing(bool weCall)
    {
        using var theirs = Start(weCall);
        await using (var ours = new QuickFixSide(weCall, _port, _folder))
        {
            await ours.IsActive();
            for (var i = 0; i < 30; i++)
            {
                ours.Peer.Send(FixTcpTests.Order($"A{i}"));
                theirs.Tell($"order T{i}");
                if (i is 10 or 20)
                    theirs.Tell("cut");
            }

            for (var i = 0; i < 30; i++)
            {
                await ours.Gets($"A{i} F");
                await ours.Gets($"order T{i}");
            }

            Assert.All(Enumerable.Range(0, 30), i => Assert.Equal(1, theirs.Count("to-app", $"|11=A{i}|", "|150=F|", "|39=2|") - theirs.Count("to-app", $"|11=A{i}|", "|150=F|", "|43=Y|")));
            Assert.True(theirs.Count("logon") >= 2, "the connection was never cut");
        }
    }

    [Fact]
    public async Task A_crash_of_either_side_is_recovered_from_the_stores()
    {
        using (var theirs = Start(weCall: true))
        {
            await using (var ours = new QuickFixSide(isInitiator: true, _port, _folder))
            {
                ours.Peer.Send(FixTcpTests.Order("A"));
                await ours.Gets("A F");
            }

            theirs.Tell("order MISSED");
            await theirs.Says("done", "order MISSED");
            await using var reborn = new QuickFixSide(isInitiator: true, _port, _folder);
            await reborn.Gets("order MISSED");
            Assert.DoesNotContain("A F", reborn.Arrived.Keys);
            theirs.Kill();
            await FixTcpTests.Until(() => reborn.Peer.Session.State == FixSessionState.Disconnected);
            reborn.Peer.Send(FixTcpTests.Order("B"));
            using var again = Start(weCall: true);
            await reborn.Gets("B F");
        }
    }

    private QuickFix Start(bool weCall) => weCall ? QuickFix.Acceptor(_port, Path.Combine(_folder, "theirs")) : QuickFix.Initiator(_port, Path.Combine(_folder, "theirs"));
}
