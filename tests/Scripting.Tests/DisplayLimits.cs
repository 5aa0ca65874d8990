namespace AlgoAcademy.Scripting.Tests;

/// <summary>Limits belong to the process: these tests run alone, and put back what they change.</summary>
[CollectionDefinition(nameof(DisplayLimits), DisableParallelization = true)]
public class DisplayLimits;
