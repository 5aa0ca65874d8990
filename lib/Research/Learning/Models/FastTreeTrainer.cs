using Microsoft.ML;
using Microsoft.ML.Trainers.FastTree;

namespace AlgoAcademy.Research;

/// <summary>Boosted trees by FastTree of ML.NET, an implementation of MART (Friedman 2001), on one thread.</summary>
/// <remarks>Taught in lesson 21.</remarks>
public sealed class FastTreeTrainer : BoostedTrainer
{
    /// <inheritdoc/>
    public override string Name => "FastTree";

    private protected override ProbabilityModel FitCore(LearningTable table, IReadOnlyList<int> rows) =>
        MlNet.Fit(table, rows, new MlNetPlan(Name, Seed, "Probability", context => context.BinaryClassification.Trainers.FastTree(
            new FastTreeBinaryTrainer.Options
            {
                LabelColumnName = nameof(MlRow.Label),
                FeatureColumnName = nameof(MlRow.Features),
                ExampleWeightColumnName = nameof(MlRow.Weight),
                NumberOfTrees = Trees,
                NumberOfLeaves = Leaves,
                MinimumExampleCountPerLeaf = LeastRows,
                LearningRate = LearningRate,
                NumberOfThreads = 1,
                Seed = (int)Seed,
                FeatureSelectionSeed = (int)Seed,
            })));
}
