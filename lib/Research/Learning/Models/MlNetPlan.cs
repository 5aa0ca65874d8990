using Microsoft.ML;

namespace AlgoAcademy.Research;

/// <summary>How an ML.NET trainer is made and read.</summary>
/// <param name="Name">Of the trainer.</param>
/// <param name="Seed">Of everything random in it.</param>
/// <param name="Column">Holds the probability: Probability, or Score of a regression on 0 and 1.</param>
/// <param name="Trainer">Makes the trainer.</param>
/// <param name="IsScaled">True: features are standardized by the training rows.</param>
internal sealed record MlNetPlan(string Name, ulong Seed, string Column, Func<MLContext, IEstimator<ITransformer>> Trainer, bool IsScaled = false);
