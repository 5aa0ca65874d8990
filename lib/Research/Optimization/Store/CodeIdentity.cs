namespace AlgoAcademy.Research;

/// <summary>What a delegate is known by.</summary>
/// <param name="Code">Hash of its code and of what it captures: the same after an update of the libraries it calls.</param>
/// <param name="Build">Hash that changes also with every library it calls: two equal ones compute the same.</param>
internal sealed record CodeIdentity(string Code, string Build)
{
    private const string Name = "Give the strategy a name of its own: new ParametricStrategy(…).Named(\"my strategy\", version: 1), and a new version whenever it changes.";

    /// <exception cref="ArgumentException">Something it captures or calls cannot be known by its content; says what and how to mend it.</exception>
    internal static CodeIdentity OfStrategy(Delegate code) => new CodeWalk("The strategy", Name).Walk(code);

    /// <inheritdoc cref="OfStrategy"/>
    internal static CodeIdentity OfObjective(Objective objective) =>
        new CodeWalk($"Objective '{objective.Name}'", "Compute it from the backtest alone, or search without a store.").Walk(objective.Measure!);

    /// <inheritdoc cref="OfStrategy"/>
    internal static CodeIdentity OfCosts(Costs costs) => new CodeWalk("The costs", "Search without a store.").Walk("costs", costs);
}
