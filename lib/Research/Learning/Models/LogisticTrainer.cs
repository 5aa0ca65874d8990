using Microsoft.ML;
using Microsoft.ML.Trainers;

namespace AlgoAcademy.Research;

/// <summary>
/// Logistic regression with a quadratic penalty, by L-BFGS of ML.NET on standardized features: the baseline that a tree has to beat.
/// </summary>
/// <remarks>Taught in lesson 21.</remarks>
public sealed class LogisticTrainer : Trainer
{
    /// <summary>Weight of the penalty ½ λ Σ w², 0 or more.</summary>
    public double Penalty { get; init; } = 1;

    /// <inheritdoc/>
    public override string Name => "logistic";

    private protected override IEnumerable<string> Faults() => OptionRules.Within(Penalty, 0, 1e12);

    private protected override ProbabilityModel FitCore(LearningTable table, IReadOnlyList<int> rows) =>
        MlNet.Fit(table, rows, new MlNetPlan(Name, 1, "Probability", context => context.BinaryClassification.Trainers.LbfgsLogisticRegression(
            new LbfgsLogisticRegressionBinaryTrainer.Options
            {
                LabelColumnName = nameof(MlRow.Label),
                FeatureColumnName = nameof(MlRow.Features),
                ExampleWeightColumnName = nameof(MlRow.Weight),
                L1Regularization = 0,
                L2Regularization = (float)Penalty,
                NumberOfThreads = 1,
                OptimizationTolerance = 1e-7f,
            }), IsScaled: true));
}
