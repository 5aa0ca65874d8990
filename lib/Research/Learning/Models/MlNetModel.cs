using Microsoft.ML.Data;

namespace AlgoAcademy.Research;

/// <summary>A model that ML.NET fitted.</summary>
internal sealed class MlNetModel(string name, IReadOnlyList<string> features, int rows, MlNetFit fit) : ProbabilityModel(name, features, rows)
{
    internal override double[] Predict(double[][] rows)
    {
        if (rows.Length == 0)
        {
            return [];
        }

        var view = MlNet.View(fit.Context, Array.ConvertAll(rows, row => MlNet.Row(row, fit.Scale)), Features.Count);
        var scored = fit.Transformer.Transform(view);
        return [.. scored.GetColumn<float>(fit.Column).Select(static value => Math.Clamp((double)value, 0, 1))];
    }
}
