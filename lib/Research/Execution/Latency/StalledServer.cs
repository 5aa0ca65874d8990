using System.Collections.Immutable;

namespace AlgoAcademy.Research;

/// <summary>
/// Latencies of a server with stalls, measured in two ways: by a client that sends the next request only when the last one is answered, and
/// from the time at which each was meant to be sent. The first forgets all who would have waited (coordinated omission, G. Tene); the second
/// is the truth. Taught in lesson 14.
/// </summary>
public sealed class StalledServer
{
    private readonly long[] measured;
    private readonly long[] intended;

    private StalledServer(ulong seed, StalledServerOptions truth, ImmutableArray<(long From, long To)> stalls, long[] measured, long[] intended)
    {
        Seed = seed;
        Truth = truth;
        Stalls = stalls;
        this.measured = measured;
        this.intended = intended;
    }

    /// <summary>The seed it was made with.</summary>
    public ulong Seed { get; }

    /// <summary>Times of service and stalls that made it.</summary>
    public StalledServerOptions Truth { get; }

    /// <summary>When nothing was served, in nanoseconds; they do not overlap.</summary>
    public ImmutableArray<(long From, long To)> Stalls { get; }

    /// <summary>From the sending to the answer, one for each request, nanoseconds: what the waiting client sees.</summary>
    public ReadOnlySpan<long> Measured => measured;

    /// <summary>From the time at which a request was meant to be sent to its answer, nanoseconds: what a user sees who does not wait for others.</summary>
    public ReadOnlySpan<long> Intended => intended;

    /// <summary>A server and its client.</summary>
    /// <param name="seed">The same seed gives the same latencies on every machine.</param>
    /// <param name="options">Service, stalls, requests.</param>
    /// <exception cref="ArgumentException">An option is out of range; says which.</exception>
    public static StalledServer Simulate(ulong seed, StalledServerOptions? options = null)
    {
        options ??= new StalledServerOptions();
        OptionRules.Require(options.Faults());
        var (services, pauses) = (new Rng(seed), new Rng(seed + 1));
        var stalls = ImmutableArray.CreateBuilder<(long From, long To)>();
        var (measured, intended) = (new long[options.Requests], new long[options.Requests]);
        var (free, stall) = (0L, Next(0));
        for (var request = 0; request < options.Requests; request++)
        {
            var due = request * options.Interval;
            var sent = Math.Max(due, free);
            // Stalls begun while nobody asked may still last.
            while (stall.To <= sent)
            {
                stalls.Add(stall);
                stall = Next(stall.To);
            }

            var begun = Math.Max(sent, stall.From <= sent ? stall.To : sent);
            var done = begun + options.Service + (long)(services.NextExponential() * options.Jitter);
            // A stall in the middle of the service makes it last longer.
            while (stall.From < done && stall.From > begun)
            {
                done += stall.To - stall.From;
                stalls.Add(stall);
                stall = Next(stall.To);
            }

            (free, measured[request], intended[request]) = (done, done - sent, done - due);
        }

        return new StalledServer(seed, options, stalls.ToImmutable(), measured, intended);

        (long From, long To) Next(long after)
        {
            var wait = pauses.NextExponential() * options.StallEvery;
            var from = wait < long.MaxValue / 4 ? after + 1 + (long)wait : long.MaxValue / 2;
            return (from, from + options.StallLength);
        }
    }

    /// <summary>The measured latencies in a histogram.</summary>
    public Histogram Naive() => Fill(measured, static (histogram, value, _) => histogram.Record(value));

    /// <summary>The measured latencies, with those added that the client did not measure while it waited (<see cref="Histogram.RecordCorrected"/>).</summary>
    public Histogram Corrected() => Fill(measured, static (histogram, value, interval) => histogram.RecordCorrected(value, interval));

    /// <summary>The true latencies in a histogram.</summary>
    public Histogram True() => Fill(intended, static (histogram, value, _) => histogram.Record(value));

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"server with {Stalls.Length} stalls, seed {Seed}: 99% measured {Naive().Quantile(0.99):F0} ns, corrected {Corrected().Quantile(0.99):F0} ns, true {True().Quantile(0.99):F0} ns");

    private Histogram Fill(long[] values, Action<Histogram, long, long> record)
    {
        var histogram = new Histogram();
        foreach (var value in values)
        {
            record(histogram, value, Truth.Interval);
        }

        return histogram;
    }
}
