using Microsoft.ML;
using Microsoft.ML.Trainers.FastTree;

namespace AlgoAcademy.Research;

/// <summary>
/// A random forest (Breiman 2001) by FastForest of ML.NET, as a regression on 0 and 1: the mean of its trees is a probability (Malley et al.
/// 2012) and needs no calibration made on the training rows.
/// </summary>
/// <remarks>Taught in lesson 21.</remarks>
public sealed class FastForestTrainer : TreeTrainer
{
    /// <inheritdoc/>
    public override string Name => "FastForest";

    private protected override ProbabilityModel FitCore(LearningTable table, IReadOnlyList<int> rows) =>
        MlNet.Fit(table, rows, new MlNetPlan(Name, Seed, "Score", context => context.Regression.Trainers.FastForest(
            new FastForestRegressionTrainer.Options
            {
                LabelColumnName = nameof(MlRow.Target),
                FeatureColumnName = nameof(MlRow.Features),
                ExampleWeightColumnName = nameof(MlRow.Weight),
                NumberOfTrees = Trees,
                NumberOfLeaves = Leaves,
                MinimumExampleCountPerLeaf = LeastRows,
                NumberOfThreads = 1,
                Seed = (int)Seed,
                FeatureSelectionSeed = (int)Seed,
            })));
}
