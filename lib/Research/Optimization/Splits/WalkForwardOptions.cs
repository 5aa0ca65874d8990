namespace AlgoAcademy.Research;

/// <summary>How a walk-forward cuts time: fit on the past, judge on what follows, move on.</summary>
public sealed record WalkForwardOptions
{
    /// <summary>Bars fitted on, at least 1: every window's when rolling, the first window's when anchored.</summary>
    public required int Train { get; init; }

    /// <summary>Bars judged by in each window, at least 1; the last window may have fewer.</summary>
    public required int Test { get; init; }

    /// <summary>Bars from one test's start to the next; null: the length of the test, so that tests follow each other.</summary>
    public int? Step { get; init; }

    /// <summary>True: every training begins at the first bar and grows; false: it moves along with a fixed length.</summary>
    public bool Anchored { get; init; }

    /// <summary>Bars left out at the end of each training because their labels reach into the test: the horizon of the labels.</summary>
    public int Purge { get; init; }

    /// <summary>Bars left out between training and test besides, because neighbors resemble each other.</summary>
    public int Embargo { get; init; }

    internal IEnumerable<string> Faults() =>
    [
        .. OptionRules.Within(Train, 1, int.MaxValue),
        .. OptionRules.Within(Test, 1, int.MaxValue),
        .. OptionRules.Within(Step ?? Test, 1, int.MaxValue, nameof(Step)),
        .. OptionRules.Within(Purge, 0, int.MaxValue),
        .. OptionRules.Within(Embargo, 0, int.MaxValue),
    ];
}
