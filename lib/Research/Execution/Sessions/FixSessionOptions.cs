namespace AlgoAcademy.Research;

/// <summary>The two sides of a FIX session and its times.</summary>
public sealed record FixSessionOptions
{
    /// <summary>Who we are: SenderCompID (49) of what we send.</summary>
    public required string SenderCompId { get; init; }

    /// <summary>Who they are: SenderCompID of what we accept.</summary>
    public required string TargetCompId { get; init; }

    /// <summary>We call and log on first; otherwise we wait for the other side's Logon.</summary>
    public bool IsInitiator { get; init; } = true;

    /// <summary>HeartBtInt (108) of the initiator, whole seconds; zero for no heartbeats. The acceptor takes what the Logon says.</summary>
    public TimeSpan Heartbeat { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Start both sides at 1 with every Logon (141=Y), giving up what was missed.</summary>
    public bool ResetOnLogon { get; init; }

    /// <summary>Greatest distance of SendingTime (52) from our clock.</summary>
    public TimeSpan MaxClockSkew { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>How long we wait for the answer to a Logon or a Logout.</summary>
    public TimeSpan AnswerTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How many messages that came too early are kept while others are missing; more are asked for again.</summary>
    public int MaxQueued { get; init; } = 1_000;

    /// <summary>Check every message against <see cref="FixDictionary.Fix44"/> and reject what is wrong.</summary>
    public bool Validate { get; init; } = true;

    internal void Check()
    {
        var faults = OptionRules.Within(Heartbeat.TotalSeconds, 0, 86_400).Concat(OptionRules.Positive(MaxClockSkew.TotalSeconds))
            .Concat(OptionRules.Positive(AnswerTimeout.TotalSeconds)).Concat(OptionRules.Within(MaxQueued, 1, int.MaxValue)).ToList();
        if (Heartbeat.Ticks % TimeSpan.TicksPerSecond != 0)
            faults.Add(FormattableString.Invariant($"Heartbeat must be whole seconds; was {Heartbeat}."));
        if (string.IsNullOrWhiteSpace(SenderCompId) || string.IsNullOrWhiteSpace(TargetCompId) || SenderCompId == TargetCompId)
            faults.Add($"SenderCompId and TargetCompId must be two different names; were '{SenderCompId}' and '{TargetCompId}'.");
        OptionRules.Require(faults, "options");
    }
}
