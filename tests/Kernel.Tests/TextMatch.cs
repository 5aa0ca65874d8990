namespace AlgoAcademy.Kernel.Tests;

/// <summary>How an expected text is compared with what came.</summary>
public enum TextMatch
{
    /// <summary>Equal but for placeholders such as <c>‹number›</c>.</summary>
    Exact,

    /// <summary>Each expected line occurs, in this order; placeholders are known.</summary>
    Contains,

    /// <summary>The expected text is a regular expression that matches the whole.</summary>
    Pattern,
}
