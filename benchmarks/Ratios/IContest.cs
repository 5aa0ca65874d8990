namespace AlgoAcademy.Benchmarks.Ratios;

/// <summary>One task done twice on the same data: by the yardstick and by the library.</summary>
internal interface IContest
{
    /// <summary>What is done, for the table.</summary>
    string Task { get; }

    /// <summary>Answers agree to 1e-9 of their size, or of this where they are smaller: what they are differences of.</summary>
    double Size => 0;

    /// <summary>The yardstick at work.</summary>
    void RunLimit();

    /// <summary>The library at work.</summary>
    void RunLibrary();

    /// <summary>The numbers that came out, each beside the other; read outside of the measurement.</summary>
    IEnumerable<(double Limit, double Library)> Answers();
}
