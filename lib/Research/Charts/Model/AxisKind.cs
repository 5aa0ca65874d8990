namespace AlgoAcademy.Research;

/// <summary>What the shared x axis of a chart counts in; all traces of one chart agree on it.</summary>
public enum AxisKind
{
    /// <summary>Plain numbers: parameters, lags, returns.</summary>
    Number,

    /// <summary>UTC times, kept as milliseconds since 1970-01-01.</summary>
    Time,

    /// <summary>Named categories in the order given, kept as 0, 1, 2, …</summary>
    Category,
}
