namespace AlgoAcademy.Research;

/// <summary>The folds of combinatorial purged cross-validation and the paths that their tests make.</summary>
/// <param name="Groups">The N neighboring groups of observations.</param>
/// <param name="Folds">The C(N, k) folds.</param>
/// <param name="Paths">Paths[p][g]: the fold whose test of group g belongs to path p; C(N − 1, k − 1) paths.</param>
public sealed record CombinatorialSplit(IReadOnlyList<IndexSpan> Groups, IReadOnlyList<Fold> Folds, IReadOnlyList<IReadOnlyList<int>> Paths)
{
    /// <summary>
    /// Puts the values that the folds' models gave to their tests together to paths: one array of n values a path, in the
    /// order of the observations.
    /// </summary>
    /// <param name="valueOf">The value that the model of a fold (first) gives to an observation it is tested on (second).</param>
    public IReadOnlyList<double[]> Assemble(Func<int, int, double> valueOf)
    {
        ArgumentNullException.ThrowIfNull(valueOf);
        return [.. Paths.Select(path => Groups.SelectMany((group, g) => group.Indices.Select(i => valueOf(path[g], i))).ToArray())];
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Groups.Count} groups, {Folds.Count} folds, {Paths.Count} paths";
}
