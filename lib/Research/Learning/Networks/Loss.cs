namespace AlgoAcademy.Research;

/// <summary>What a <see cref="TinyNet"/> is to make small.</summary>
public enum Loss
{
    /// <summary>Mean of (y − target)².</summary>
    SquaredError,

    /// <summary>Mean of −ln of the probability of what happened; targets 0 or 1, outputs before the logistic function.</summary>
    LogisticLoss,

    /// <summary>Mean of the Huber loss with threshold 1 (Huber 1964): squared near, absolute far.</summary>
    Huber,
}
