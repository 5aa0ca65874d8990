using Microsoft.ML;
using Microsoft.ML.Trainers.LightGbm;

namespace AlgoAcademy.Research;

/// <summary>Boosted trees by LightGBM (Ke et al. 2017) on one thread: leaf by leaf, on binned features.</summary>
/// <remarks>Its native library needs OpenMP: libgomp1 of Debian, libomp of macOS. Taught in lesson 21.</remarks>
public sealed class LightGbmTrainer : BoostedTrainer
{
    /// <inheritdoc/>
    public override string Name => "LightGBM";

    private protected override ProbabilityModel FitCore(LearningTable table, IReadOnlyList<int> rows) =>
        MlNet.Fit(table, rows, new MlNetPlan(Name, Seed, "Probability", context => context.BinaryClassification.Trainers.LightGbm(
            new LightGbmBinaryTrainer.Options
            {
                LabelColumnName = nameof(MlRow.Label),
                FeatureColumnName = nameof(MlRow.Features),
                ExampleWeightColumnName = nameof(MlRow.Weight),
                NumberOfIterations = Trees,
                NumberOfLeaves = Leaves,
                MinimumExampleCountPerLeaf = LeastRows,
                LearningRate = LearningRate,
                NumberOfThreads = 1,
                Seed = (int)Seed,
                Silent = true,
            })));
}
