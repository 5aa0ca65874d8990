namespace AlgoAcademy.Research;

/// <summary>Which end of an objective is the good one.</summary>
public enum Goal
{
    /// <summary>More is better: Sharpe ratio, return.</summary>
    Maximize,

    /// <summary>Less is better: volatility, an error.</summary>
    Minimize,

    /// <summary>Neither: the number is only written down beside the others.</summary>
    Observe,
}
