namespace AlgoAcademy.Research;

/// <summary>What values a parameter takes.</summary>
public enum ParameterKind
{
    /// <summary>Whole numbers from, from + step, … up to to.</summary>
    Int,

    /// <summary>Real numbers, evenly spaced in a grid.</summary>
    Double,

    /// <summary>Positive real numbers, evenly spaced in their logarithm.</summary>
    Log,

    /// <summary>One of a list of names; its number in a column is the place in the list.</summary>
    Choice,
}
