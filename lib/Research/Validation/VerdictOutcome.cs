namespace AlgoAcademy.Research;

/// <summary>What a line of a verdict says.</summary>
public enum VerdictOutcome
{
    /// <summary>The number is on the good side of its threshold. No more than that.</summary>
    Passed,

    /// <summary>The number is on the bad side of its threshold.</summary>
    Failed,

    /// <summary>Nothing was tested: something needed is missing, and the line says what.</summary>
    NotTested,

    /// <summary>A number to know, without a threshold.</summary>
    Told,
}
