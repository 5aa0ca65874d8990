using static AlgoAcademy.Research.Tests.Fix.FixScript;

namespace AlgoAcademy.Research.Tests.Fix;

/// <summary>A certification script: the cases of the FIX 4.4 session layer, volume 2, one test each.</summary>
public class FixSessionTests
{
    [Fact]
    public void An_initiator_logs_on_with_number_1()
    {
        var logon = Sent(new FixScript(isInitiator: true).Session.Connect(), "A")[0];
        Assert.Equal(("1", "0", "30", "US", "THEM"), (logon[34], logon[98], logon[108], logon[49], logon[56]));
    }

    [Fact]
    public void An_acceptor_answers_a_logon_with_the_same_heartbeat()
    {
        var script = new FixScript(isInitiator: false);
        Assert.Empty(script.Session.Connect());
        Assert.Equal("7", Sent(script.Receive("A", 1, "98=0|108=7"), "A")[0][108]);
        Assert.Equal(FixSessionState.Active, script.Session.State);
    }

    [Fact]
    public void Anything_before_the_logon_ends_the_connection()
    {
        var script = new FixScript(isInitiator: false);
        script.Session.Connect();
        Assert.Equal("the first message must be a Logon", Left(script.Receive("0", 1)));
    }

    [Fact]
    public void A_logon_that_is_not_answered_ends_the_connection()
    {
        var script = new FixScript(isInitiator: true);
        script.Session.Connect();
        Assert.Empty(script.Wait(9.9));
        Assert.Equal("no answer to the Logon", Left(script.Wait(0.2)));
    }

    // Lesson 50, E1: expected 12, received 15: resend from 12 to the end; what came early waits and is delivered in order.
    [Fact]
    public void A_gap_is_asked_for_once_and_what_came_early_waits()
    {
        var script = LoggedOn();
        for (var number = 2; number < 12; number++)
            script.Receive("0", number);
        var request = Sent(script.Report(15, "E15"), "2")[0];
        Assert.Equal(("12", "0"), (request[7], request[16]));
        Assert.Empty(script.Report(16, "E16"));
        Assert.Equal((FixSessionState.Resending, 2), (script.Session.State, script.Session.Queued));
        Assert.Equal(["E12"], Delivered(script.Report(12, "E12", "43=Y|122=20240105-14:29:00")));
        Assert.Equal(["E15", "E16"], Delivered(script.Receive("4", 13, "123=Y|36=15", "43=Y|122=20240105-14:29:00")));
        Assert.Equal((FixSessionState.Active, 17L), (script.Session.State, script.Session.NextIn));
    }

    [Fact]
    public void A_gap_that_is_not_filled_is_asked_for_again()
    {
        var script = LoggedOn();
        script.Report(5, "E5");
        Assert.Empty(Sent(script.Wait(9.9)));
        Assert.Equal("2", Sent(script.Wait(0.2), "2")[0][7]);
    }

    [Fact]
    public void A_number_that_is_too_low_ends_the_session()
    {
        var script = LoggedOn();
        var actions = script.Report(1, "E1");
        Assert.Equal("MsgSeqNum too low, expecting 2 but received 1", Sent(actions, "5")[0][58]);
        Assert.Equal("MsgSeqNum too low, expecting 2 but received 1", Left(actions));
    }

    [Fact]
    public void A_possible_duplicate_is_ignored_and_its_original_time_is_required()
    {
        var script = LoggedOn();
        script.Report(2, "E2");
        Assert.IsType<FixAction.Ignore>(Assert.Single(script.Report(2, "E2", "43=Y|122=20240105-14:29:00")));
        var reject = Sent(script.Report(2, "E2", "43=Y"), "3")[0];
        Assert.Equal(("2", "122", "1"), (reject[45], reject[371], reject[373]));
        Assert.Equal("10", Sent(script.Report(3, "E3", "43=Y|122=20240105-14:31:00"), "3", "5")[0][373]);
    }

    [Fact]
    public void A_resend_sends_orders_again_as_possible_duplicates_and_fills_over_the_rest()
    {
        var script = LoggedOn();
        script.Session.Send(Order("A"));                 // 2
        script.Wait(30);                                 // 3: heartbeat
        script.Session.Send(Order("B"));                 // 4
        var sent = Sent(script.Receive("2", 2, "7=1|16=0"), "4", "D", "4", "D");
        Assert.Equal(["1", "2", "3", "4"], sent.Select(message => message[34]));
        Assert.Equal(["2", "4"], sent.Where(message => message.Type == "4").Select(message => message[36]));
        Assert.All(sent, message => Assert.True(message.Flag(43) && message[122] is not null));
        Assert.Equal("20240105-14:30:00.000", sent[1][122]);
        Assert.Equal(5, script.Session.NextOut);
    }

    [Fact]
    public void A_resend_request_that_came_early_is_answered_at_once()
    {
        var script = LoggedOn();
        script.Session.Send(Order("A"));
        var sent = Sent(script.Receive("2", 7, "7=2|16=2"), "D", "2");
        Assert.Equal(("2", "2"), (sent[0][34], sent[1][7]));
    }

    [Fact]
    public void A_test_request_is_answered_with_its_id() =>
        Assert.Equal("hello", Sent(LoggedOn().Receive("1", 2, "112=hello"), "0")[0][112]);

    [Fact]
    public void Silence_brings_a_heartbeat_a_test_request_and_then_the_end()
    {
        var script = LoggedOn();
        Assert.Empty(Sent(script.Wait(29.9)));
        Sent(script.Wait(0.1), "0");
        Sent(script.Wait(6), "1");
        Sent(script.Wait(30), "0");
        Assert.StartsWith("nothing received for 72", Left(script.Wait(6)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_reset_moves_the_expected_number_forward_only()
    {
        var script = LoggedOn();
        Assert.Empty(script.Receive("4", 99, "36=50"));
        Assert.Equal(50, script.Session.NextIn);
        Assert.Equal("5", Sent(script.Receive("4", 50, "36=10"), "3")[0][373]);
        Assert.Equal(50, script.Session.NextIn);
    }

    [Fact]
    public void A_gap_fill_backwards_is_rejected()
    {
        var script = LoggedOn();
        Assert.Equal("36", Sent(script.Receive("4", 2, "123=Y|36=2"), "3")[0][371]);
        Assert.Equal(3, script.Session.NextIn);
    }

    [Fact]
    public void A_wrong_message_is_rejected_with_its_reason_and_counts_as_received()
    {
        var script = LoggedOn();
        var reject = Sent(script.Receive("D", 2, "11=A|55=MSFT|54=Z|60=20240105-14:30:00|40=1"), "3")[0];
        Assert.Equal(("2", "54", "D", "5"), (reject[45], reject[371], reject[372], reject[373]));
        Assert.Equal("11", Sent(script.Receive("ZZ", 3), "3")[0][373]);
        Assert.Equal(4, script.Session.NextIn);
    }

    [Fact]
    public void Wrong_names_end_the_session_with_a_reject()
    {
        var script = LoggedOn();
        var actions = script.Receive("0", 2, header: "49=STRANGER");
        Assert.Equal("9", Sent(actions, "3", "5")[0][373]);
        Assert.Equal(3, script.Store.NextIn);
    }

    [Fact]
    public void A_clock_two_minutes_off_ends_the_session_with_a_reject() =>
        Assert.Equal("10", Sent(LoggedOn().Receive("0", 2, header: "52=20240105-14:32:01"), "3", "5")[0][373]);

    [Fact]
    public void A_message_without_a_number_ends_the_session()
    {
        var actions = LoggedOn().Session.Receive(new FixMessage("0").Set(49, "THEM").Set(56, "US").Set(52, Start).Encode());
        Assert.Contains("34", Left(actions), StringComparison.Ordinal);
    }

    [Fact]
    public void A_garbled_message_is_ignored_and_its_number_stays_open()
    {
        var script = LoggedOn();
        Assert.IsType<FixAction.Ignore>(Assert.Single(script.Session.Receive("8=FIX.4.4\u00019=5\u000135=0\u000110=000\u0001"u8)));
        Assert.Equal(2, script.Session.NextIn);
    }

    [Fact]
    public void A_logout_is_answered_and_ours_waits_for_the_answer()
    {
        var theirs = LoggedOn();
        var actions = theirs.Receive("5", 2);
        Sent(actions, "5");
        Assert.Equal("logged out", Left(actions));
        var ours = LoggedOn();
        Sent(ours.Session.Logout("end of day"), "5");
        Assert.Equal("logged out", Left(ours.Receive("5", 2)));
        var silent = LoggedOn();
        silent.Session.Logout("");
        Assert.Equal("no answer to the Logout", Left(silent.Wait(10.1)));
    }

    [Fact]
    public void A_reset_on_logon_starts_both_sides_at_1()
    {
        var script = LoggedOn(change: options => options with { ResetOnLogon = true });
        script.Session.Send(Order("A"));
        script.Session.Disconnected();
        var logon = Sent(script.Session.Connect(), "A")[0];
        Assert.Equal(("1", "Y"), (logon[34], logon[141]));
        Assert.Empty(script.Receive("A", 1, "98=0|108=30|141=Y"));
        Assert.Equal((2L, 2L), (script.Session.NextIn, script.Session.NextOut));
    }

    [Fact]
    public void A_logon_beyond_the_expected_number_is_answered_first_and_then_asked_about()
    {
        var script = new FixScript(isInitiator: false);
        script.Session.Connect();
        Assert.Equal("1", Sent(script.Receive("A", 9, "98=0|108=30"), "A", "2")[1][7]);
        script.Receive("4", 1, "123=Y|36=10", "43=Y|122=20240105-14:29:00");
        Assert.Equal((FixSessionState.Active, 10L), (script.Session.State, script.Session.NextIn));
    }

    [Fact]
    public void An_order_sent_while_nobody_is_there_is_kept_and_asked_for_later()
    {
        var script = new FixScript(isInitiator: true);
        Assert.Empty(script.Session.Send(Order("A")));
        Assert.Equal("2", Sent(script.Session.Connect(), "A")[0][34]);
        script.Receive("A", 1, "98=0|108=30");
        Assert.Equal("A", Sent(script.Receive("2", 2, "7=1|16=0"), "D", "4")[0][11]);
        Assert.Throws<ArgumentException>(() => script.Session.Send(new FixMessage("0")));
    }

    [Fact]
    public void What_was_not_committed_is_delivered_again_after_a_crash()
    {
        var script = LoggedOn();
        Assert.Equal(["E2"], Delivered(script.Session.Receive(Parse("E2", 2))));
        var after = new FixScript(isInitiator: true, script.Store);
        after.Session.Connect();
        Assert.Equal("2", Sent(after.Receive("A", 3, "98=0|108=30"), "2")[0][7]);
        Assert.Equal(["E2"], Delivered(after.Report(2, "E2", "43=Y|122=20240105-14:29:00")));
    }

    private static byte[] Parse(string execId, long number) => new FixMessage("8").Set(49, "THEM").Set(56, "US").Set(34, number).Set(52, Start)
        .Set(37, "O1").Set(17, execId).Set(150, "0").Set(39, "0").Set(55, "MSFT").Set(54, "1").Set(151, 100).Set(14, 0).Set(6, 0).Encode();
}
