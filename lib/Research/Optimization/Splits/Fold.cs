namespace AlgoAcademy.Research;

/// <summary>
/// One division of observations 0 … n − 1 into those a model is fitted on and those it is judged by. It knows nothing of
/// models. What is in none of the four lists is not used in this fold.
/// </summary>
/// <param name="Train">Fitted on, ascending.</param>
/// <param name="Test">Judged by, ascending; disjoint from <paramref name="Train"/>.</param>
public sealed record Fold(IReadOnlyList<IndexSpan> Train, IReadOnlyList<IndexSpan> Test)
{
    /// <summary>Left out of training because their labels overlap those of the test.</summary>
    public IReadOnlyList<IndexSpan> Purged { get; init; } = [];

    /// <summary>Left out of training besides, because what follows a test still resembles it.</summary>
    public IReadOnlyList<IndexSpan> Embargoed { get; init; } = [];

    /// <summary>The indices fitted on, ascending.</summary>
    public IEnumerable<int> TrainIndices => Train.SelectMany(span => span.Indices);

    /// <summary>The indices judged by, ascending.</summary>
    public IEnumerable<int> TestIndices => Test.SelectMany(span => span.Indices);

    /// <inheritdoc/>
    public override string ToString() => $"train {string.Join(" ", Train)}, test {string.Join(" ", Test)}";
}
