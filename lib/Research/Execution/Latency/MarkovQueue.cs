namespace AlgoAcademy.Research;

/// <summary>
/// A queue with Poisson arrivals, exponential service and one line for all servers (M/M/c; Erlang 1917; Jain 1991, The Art of Computer
/// Systems Performance Analysis, chapter 31). Rates are a second, times seconds, in the steady state. Taught in lesson 14.
/// </summary>
public sealed record MarkovQueue
{
    private readonly double load;

    /// <summary>A queue.</summary>
    /// <param name="arrivals">λ, arrivals a second; zero or more, below servers × services.</param>
    /// <param name="services">μ, what one server can do a second; above zero.</param>
    /// <param name="servers">c, one or more.</param>
    /// <exception cref="ArgumentException">A rate out of range, or a queue that grows for ever; says which.</exception>
    public MarkovQueue(double arrivals, double services, int servers = 1)
    {
        OptionRules.Require([.. OptionRules.Within(arrivals, 0, 1e15), .. OptionRules.Positive(services), .. OptionRules.Within(servers, 1, 100_000)], nameof(arrivals));
        if (arrivals >= servers * services)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"arrivals must be below servers x services = {servers * services}, or the queue grows for ever; was {arrivals}."), nameof(arrivals));
        }

        (Arrivals, Services, Servers) = (arrivals, services, servers);
        load = arrivals / services;
        WaitProbability = ErlangC();
    }

    /// <summary>λ, arrivals a second.</summary>
    public double Arrivals { get; }

    /// <summary>μ, what one server can do a second.</summary>
    public double Services { get; }

    /// <summary>c.</summary>
    public int Servers { get; }

    /// <summary>ρ = λ / (c μ), the share of the time a server works.</summary>
    public double Utilization => load / Servers;

    /// <summary>Probability that an arrival finds all servers at work (Erlang's C).</summary>
    public double WaitProbability { get; }

    /// <summary>Mean time in line: C / (c μ − λ).</summary>
    public double MeanWait => WaitProbability / Spare;

    /// <summary>W, mean time in line and in service.</summary>
    public double MeanTime => MeanWait + (1 / Services);

    /// <summary>L, mean number of requests in line and in service: λ W (Little 1961).</summary>
    public double MeanNumber => Arrivals * MeanTime;

    private double Spare => (Servers * Services) - Arrivals;

    /// <summary>Estimates a queue of one server from what it did: λ from the distances of arrivals, μ from the times of service.</summary>
    /// <param name="arrivals">Times of arrival in seconds, increasing; two or more.</param>
    /// <param name="services">Times of service in seconds without waiting; at least one, sum above zero.</param>
    /// <exception cref="ArgumentException">Too few values, unordered ones, or a queue that grows for ever.</exception>
    public static MarkovQueue Fit(ReadOnlySpan<double> arrivals, ReadOnlySpan<double> services)
    {
        if (arrivals.Length < 2 || !(arrivals[^1] > arrivals[0]))
        {
            throw new ArgumentException(FormattableString.Invariant($"arrivals must be two or more increasing times; were {arrivals.Length}."), nameof(arrivals));
        }

        var sum = 0.0;
        foreach (var service in services)
        {
            sum += service;
        }

        if (!(sum > 0 && double.IsFinite(sum)))
        {
            throw new ArgumentException(FormattableString.Invariant($"services must be finite times with a sum above zero; their sum was {sum}."), nameof(services));
        }

        return new MarkovQueue((arrivals.Length - 1) / (arrivals[^1] - arrivals[0]), services.Length / sum);
    }

    /// <summary>The same servers under another load.</summary>
    /// <exception cref="ArgumentException">The queue would grow for ever.</exception>
    public MarkovQueue At(double arrivals) => new(arrivals, Services, Servers);

    /// <summary>Probability of waiting in line for longer than a time: C e^(−(c μ − λ) t).</summary>
    /// <param name="time">Seconds, zero or more.</param>
    /// <exception cref="ArgumentException">A time out of range.</exception>
    public double WaitsLonger(double time)
    {
        OptionRules.Require(OptionRules.Within(time, 0, double.MaxValue), nameof(time));
        return WaitProbability * Math.Exp(-Spare * time);
    }

    /// <summary>
    /// Probability of staying, in line and in service, for longer than a time. With one server e^(−(μ − λ) t); with more, the sum of an
    /// exponential service and a wait that is zero with probability 1 − C.
    /// </summary>
    /// <param name="time">Seconds, zero or more.</param>
    /// <exception cref="ArgumentException">A time out of range.</exception>
    public double StaysLonger(double time)
    {
        OptionRules.Require(OptionRules.Within(time, 0, double.MaxValue), nameof(time));
        // C μ (e^(−spare t) − e^(−μ t)) / (μ − spare), also where both rates are nearly one.
        var (slower, gap) = (Math.Min(Services, Spare), Math.Abs(Services - Spare));
        var spread = gap * time < 1e-9 ? time : -Expm1(-gap * time) / gap;
        var both = Math.Exp(-slower * time);
        return Math.Exp(-Services * time) + (both == 0 ? 0 : WaitProbability * Services * both * spread);
    }

    /// <summary>The time that a fraction of all requests do not exceed, waiting and service together. One server: −ln(1 − fraction) / (μ − λ).</summary>
    /// <param name="fraction">From 0 to below 1.</param>
    /// <exception cref="ArgumentException">A fraction out of range.</exception>
    public double Quantile(double fraction)
    {
        OptionRules.Require(OptionRules.Within(fraction, 0, Math.BitDecrement(1.0)), nameof(fraction));
        if (Servers == 1)
        {
            return -Math.Log(1 - fraction) / Spare;
        }

        var (low, high) = (0.0, MeanTime);
        while (StaysLonger(high) > 1 - fraction)
        {
            high *= 2;
        }

        for (var step = 0; step < 200 && high - low > 1e-14 * high; step++)
        {
            var middle = (low + high) / 2;
            (low, high) = StaysLonger(middle) > 1 - fraction ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"{Arrivals} of {Servers * Services} a second, utilization {Utilization:P1}: mean time {MeanTime:G4} s, 99% {Quantile(0.99):G4} s, {MeanNumber:G4} in the system");

    // B(n) = a B(n − 1) / (n + a B(n − 1)) stays between 0 and 1 where a^n / n! would overflow; C = B / (1 − ρ (1 − B)).
    private double ErlangC()
    {
        var blocked = 1.0;
        for (var server = 1; server <= Servers; server++)
        {
            blocked = load * blocked / (server + (load * blocked));
        }

        return blocked / (1 - (Utilization * (1 - blocked)));
    }

    // e^x − 1 without cancellation: the quotient mends what the difference loses (Kahan).
    private static double Expm1(double x)
    {
        var e = Math.Exp(x);
        return e == 1 ? x : e - 1 == -1 || double.IsInfinity(e) ? e - 1 : (e - 1) * x / Math.Log(e);
    }
}
