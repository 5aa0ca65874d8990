namespace AlgoAcademy.Research;

/// <summary>How scores become probabilities.</summary>
public enum CalibrationMethod
{
    /// <summary>A logistic curve: few rows are enough.</summary>
    Platt,

    /// <summary>Any rising step function: needs a thousand rows or more.</summary>
    Isotonic,
}
