using Microsoft.ML;

namespace AlgoAcademy.Research;

/// <summary>What ML.NET fitted, and how to ask it.</summary>
internal sealed record MlNetFit(MLContext Context, ITransformer Transformer, string Column, ColumnScale? Scale);
