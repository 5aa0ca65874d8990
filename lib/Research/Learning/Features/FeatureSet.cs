namespace AlgoAcademy.Research;

/// <summary>
/// Recipes for features, each computed from bars alone: the same recipe makes the feature for training, for testing and live, and
/// can be tested for look-ahead because it can be run again on fewer bars. Value t is known at the close of bar t.
/// </summary>
/// <remarks>Immutable: <see cref="Add"/> gives a new set. Taught in lesson 20.</remarks>
public sealed class FeatureSet
{
    private readonly (string Name, Func<BarSeries, Series> Recipe)[] _features;

    /// <summary>A set without features.</summary>
    public FeatureSet() : this([])
    {
    }

    private FeatureSet((string Name, Func<BarSeries, Series> Recipe)[] features) => _features = features;

    /// <summary>The names, in the order they were added.</summary>
    public IReadOnlyList<string> Names => [.. _features.Select(feature => feature.Name)];

    /// <summary>This set and one feature more.</summary>
    /// <param name="name">Not blank, and not there yet.</param>
    /// <param name="recipe">Bars to feature, on the axis of the bars; everything it needs is computed inside.</param>
    /// <exception cref="ArgumentException">The name is blank or taken.</exception>
    public FeatureSet Add(string name, Func<BarSeries, Series> recipe)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(recipe);
        return Names.Contains(name, StringComparer.Ordinal)
            ? throw new ArgumentException($"Feature names must differ; '{name}' comes twice.", nameof(name))
            : new FeatureSet([.. _features, (name, recipe)]);
    }

    /// <summary>The features of these bars: one column each, NaN through its warm-up.</summary>
    /// <exception cref="ArgumentException">There is no feature, or a recipe leaves the axis of the bars.</exception>
    public SeriesPanel Of(BarSeries bars)
    {
        ArgumentNullException.ThrowIfNull(bars);
        if (_features.Length == 0)
        {
            throw new ArgumentException("A feature set must have at least one feature; had none. Use Add.", nameof(bars));
        }

        return new SeriesPanel($"features of {bars.Symbol}", [.. _features.Select(feature => Column(feature, bars))]);
    }

    /// <summary>Tests every feature for look-ahead: cuts the future off, or puts another in its place (<see cref="LookAhead"/>).</summary>
    /// <param name="bars">At least 3.</param>
    /// <param name="options">Number and seed of the cuts, tolerance.</param>
    /// <returns>One report a feature, in the order of the names.</returns>
    public FeatureCheck Check(BarSeries bars, LookAheadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(bars);
        return new FeatureCheck([.. _features.Select(feature => (feature.Name, LookAhead.Check(bars, feature.Recipe, options)))]);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{_features.Length} features: {string.Join(", ", Names)}";

    private static Series Column((string Name, Func<BarSeries, Series> Recipe) feature, BarSeries bars)
    {
        var column = feature.Recipe(bars) ?? throw new ArgumentException($"The recipe of '{feature.Name}' must give a series; gave null.", nameof(feature));
        bars.Axis.RequireAlignedWith(column.Axis, $"bars and feature '{feature.Name}'");
        return column.Named(feature.Name);
    }
}
