
namespace AlgoAcademy.Research;

/// <summary>Everything but the parameters that the trials of a search follow from, as the store knows it.</summary>
/// <param name="Key">Strategy with the build of its libraries, data, costs.</param>
/// <param name="Strategy">The strategy alone, the same after an update of the library: for counting.</param>
/// <param name="Data">The bars.</param>
/// <param name="Costs">In words, for those who look into the file.</param>
/// <param name="Objectives">Hash of each objective's code, in their order.</param>
internal sealed record StudyIdentity(string Key, string Strategy, DataIdentity Data, string Costs, IReadOnlyList<string> Objectives)
{
    internal static StudyIdentity Of(OptimizationProblem problem)
    {
        var setup = problem.Setup ?? throw new ArgumentException(
            "A trial store keeps strategies on bars; this problem is a plain function. Leave the store out, or use OptimizationProblem.ForStrategy.", nameof(problem));
        var library = typeof(StudyIdentity).Module.ModuleVersionId.ToString();
        var code = setup.Strategy.Name is { } name ? new CodeIdentity(name, name) : CodeIdentity.OfStrategy(setup.Strategy.Code);
        var data = DataIdentity.Of(setup.Bars);
        using var hash = new ContentHash();
        hash.Text(code.Build);
        hash.Text(library);
        hash.Text(data.Hash);
        hash.Text(CodeIdentity.OfCosts(setup.Costs).Build);
        return new StudyIdentity(hash.Finish(), code.Code, data, setup.Costs.ToString(), [.. problem.Objectives.Select(objective => CodeIdentity.OfObjective(objective).Build)]);
    }
}
