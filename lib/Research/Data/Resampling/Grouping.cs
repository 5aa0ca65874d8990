namespace AlgoAcademy.Research;

/// <summary>Which rows become one bar: group g runs from row Starts[g] to the row before Starts[g + 1].</summary>
/// <param name="Starts">First row of each group; strictly increasing.</param>
/// <param name="CloseTimes">Close time of each group's bar.</param>
/// <param name="Rows">Number of rows that were grouped.</param>
internal sealed record Grouping(IReadOnlyList<int> Starts, DateTime[] CloseTimes, int Rows)
{
    /// <summary>Number of groups.</summary>
    public int Count => Starts.Count;

    /// <summary>The rows of group <paramref name="group"/>.</summary>
    public (int Start, int Length) this[int group]
    {
        get
        {
            var end = group + 1 < Starts.Count ? Starts[group + 1] : Rows;
            return (Starts[group], end - Starts[group]);
        }
    }
}
