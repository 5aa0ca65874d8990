namespace AlgoAcademy.Research;

/// <summary>What the look-ahead test said of each feature.</summary>
/// <param name="Reports">Name and report, in the order of the features.</param>
public sealed record FeatureCheck(IReadOnlyList<(string Name, LookAheadReport Report)> Reports)
{
    /// <summary>True when no feature changed with the future.</summary>
    public bool IsClean => Reports.All(one => one.Report.IsClean);

    /// <summary>Names of the features that are not clean.</summary>
    public IReadOnlyList<string> Leaking => [.. Reports.Where(one => !one.Report.IsClean).Select(one => one.Name)];

    /// <inheritdoc/>
    public override string ToString() => IsClean
        ? $"{Reports.Count} features, none changed with the future."
        : string.Join(Environment.NewLine, Reports.Where(one => !one.Report.IsClean).Select(one => $"'{one.Name}': {one.Report}"));
}
