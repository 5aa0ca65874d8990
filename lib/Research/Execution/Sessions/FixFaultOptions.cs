namespace AlgoAcademy.Research;

/// <summary>What a bad network does to each message, as probabilities.</summary>
public sealed record FixFaultOptions
{
    /// <summary>The message is lost.</summary>
    public double Drop { get; init; }

    /// <summary>The message comes twice.</summary>
    public double Duplicate { get; init; }

    /// <summary>The message is overtaken by later ones.</summary>
    public double Reorder { get; init; }

    /// <summary>The connection breaks, and with it whatever is under way.</summary>
    public double Cut { get; init; }

    /// <summary>Time a message needs.</summary>
    public TimeSpan Latency { get; init; } = TimeSpan.FromMilliseconds(5);

    /// <summary>Greatest additional time; a random part of it is added to each message without changing the order.</summary>
    public TimeSpan Jitter { get; init; }

    internal void Check() => OptionRules.Require(OptionRules.Within(Drop, 0, 0.9).Concat(OptionRules.Within(Duplicate, 0, 1)).Concat(OptionRules.Within(Reorder, 0, 1))
        .Concat(OptionRules.Within(Cut, 0, 0.9)).Concat(OptionRules.Within(Latency.TotalSeconds, 0, 3600)).Concat(OptionRules.Within(Jitter.TotalSeconds, 0, 3600)), "options");
}
