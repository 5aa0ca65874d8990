using Microsoft.ML;
using Microsoft.ML.Data;

namespace AlgoAcademy.Research;

/// <summary>Rows in and out of ML.NET: dense single-precision features, a target, a weight. One thread, one seed, nothing logged.</summary>
internal static class MlNet
{
    /// <summary>Fits an ML.NET trainer; the model scores by the column named.</summary>
    public static ProbabilityModel Fit(LearningTable table, IReadOnlyList<int> rows, MlNetPlan plan)
    {
        var context = new MLContext((int)(plan.Seed & int.MaxValue));
        var scale = plan.IsScaled ? ColumnScale.Of(table.RowsOf(rows)) : null;
        MlRow[] data = [.. rows.Select(row => Row(table.Row(row), scale, table.Targets[row], table.Weights[row]))];
        try
        {
            var view = View(context, data, table.Features.Count);
            return new MlNetModel(plan.Name, table.Features, rows.Count, new MlNetFit(context, plan.Trainer(context).Fit(view), plan.Column, scale));
        }
        catch (Exception fault) when (fault is DllNotFoundException or TypeInitializationException { InnerException: DllNotFoundException })
        {
            throw new InvalidOperationException(
                $"{plan.Name} needs its native library, which did not load: {fault.Message} On Debian or Ubuntu: apt-get install libgomp1. On macOS: brew install libomp.", fault);
        }
    }

    public static IDataView View(MLContext context, IReadOnlyList<MlRow> rows, int features)
    {
        var schema = SchemaDefinition.Create(typeof(MlRow));
        schema[nameof(MlRow.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, features);
        return context.Data.LoadFromEnumerable(rows, schema);
    }

    public static MlRow Row(IReadOnlyList<double> features, ColumnScale? scale, bool target = false, double weight = 1) => new()
    {
        Features = [.. (scale is null ? features : scale.Apply(features)).Select(static value => (float)value)],
        Label = target,
        Target = target ? 1 : 0,
        Weight = (float)weight,
    };
}
