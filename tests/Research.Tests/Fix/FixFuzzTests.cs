using System.Globalization;

namespace AlgoAcademy.Research.Tests.Fix;

/// <summary>Hostile bytes: never an exception, a hang, or memory that grows with what the bytes claim.</summary>
public class FixFuzzTests
{
    // The full size of the issue is 1,000,000: ACADEMY_FIX_FUZZ=1000000.
    private static readonly int s_rounds = int.Parse(Environment.GetEnvironmentVariable("ACADEMY_FIX_FUZZ") ?? "50000", CultureInfo.InvariantCulture);

    private static readonly byte[][] s_seeds =
    [
        FixMessage.Parse("8=FIX.4.4|9=67|35=A|49=CLIENT|56=BROKER|34=1|52=20240105-14:29:59.000|98=0|108=30|10=131|").Encode(),
        new FixMessage("W").Set(49, "A").Set(56, "B").Set(34, 7).Set(52, "20240105-14:29:59").Set(55, "MSFT").Set(268, 2).Add(269, "0").Add(270, "9.5").Add(269, "1").Encode(),
        new FixMessage("A").Set(49, "A").Set(56, "B").Set(34, 7).Set(95, 3).Set(96, "a\u0001b").Set(108, 30).Encode(),
        new FixMessage("2").Set(49, "A").Set(56, "B").Set(34, 7).Set(52, "20240105-14:29:59").Set(7, 1).Set(16, 0).Encode(),
    ];

    [Fact]
    public void Mutated_and_random_bytes_are_survived_by_frame_reader_parser_and_validator()
    {
        var random = new Rng(49);
        var buffer = new FixBuffer();
        var parsed = 0;
        for (var round = 0; round < s_rounds; round++)
        {
            var bytes = FixMutation.Of(random, s_seeds);
            var before = GC.GetAllocatedBytesForCurrentThread();
            buffer.Append(bytes);
            while (buffer.TryNext(out var message))
                parsed += FixMessage.TryParse(message, out _) ? 1 : 0;
            _ = FixValidator.Check(bytes.AsSpan());
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2_000_000);
        }

        Assert.InRange(parsed, s_rounds / 100, s_rounds * 2);
    }

    [Fact]
    public void Mutated_and_random_messages_never_break_a_session()
    {
        var random = new Rng(50);
        var script = FixScript.LoggedOn();
        var sent = 0;
        for (var round = 0; round < s_rounds; round++)
        {
            if (script.Session.State == FixSessionState.Disconnected || round % 1000 == 0)
                script = FixScript.LoggedOn();
            byte[] good = new FixMessage(round % 5 == 0 ? "2" : "4").Set(49, "THEM").Set(56, "US").Set(34, script.Session.NextIn).Set(52, FixScript.Start).Set(7, 1).Set(16, 0).Set(123, "Y").Set(36, 9).Encode();
            var bytes = FixMutation.Of(random, [.. s_seeds, good, good, good]);
            var before = GC.GetAllocatedBytesForCurrentThread();
            sent += script.Session.Receive(bytes).Count;
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2_000_000);
            Assert.InRange(script.Session.Queued, 0, script.Session.Options.MaxQueued);
        }

        Assert.True(sent >= s_rounds, $"{sent} actions on {s_rounds} messages");
    }
}
