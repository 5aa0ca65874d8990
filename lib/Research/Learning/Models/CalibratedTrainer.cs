namespace AlgoAcademy.Research;

/// <summary>
/// Fits a trainer on the earlier rows and its calibration on the later ones, those left out whose labels overlap: a calibration on the
/// training rows would believe the model's own overconfidence.
/// </summary>
public sealed class CalibratedTrainer : Trainer
{
    private readonly Trainer _inner;

    /// <summary>A trainer whose probabilities are calibrated.</summary>
    public CalibratedTrainer(Trainer inner)
    {
        ArgumentNullException.ThrowIfNull(inner);
        _inner = inner;
    }

    /// <summary>Platt or isotonic.</summary>
    public CalibrationMethod Method { get; init; }

    /// <summary>Share of the rows, the latest, that the calibration is fitted on: 0.05 to 0.95.</summary>
    public double Share { get; init; } = 0.3;

    /// <inheritdoc/>
    public override string Name => $"{_inner.Name}, {Method}";

    private protected override IEnumerable<string> Faults() =>
    [
        .. OptionRules.Within(Share, 0.05, 0.95),
        .. Enum.IsDefined(Method) ? Array.Empty<string>() : [$"Method must be Platt or Isotonic; was {Method}."],
    ];

    private protected override ProbabilityModel FitCore(LearningTable table, IReadOnlyList<int> rows)
    {
        var ordered = rows.Order().ToArray();
        var later = ordered[(int)(ordered.Length * (1 - Share))..];
        var start = table.Labels.Labels[later[0]].Start;
        int[] earlier = [.. ordered.Where(row => row < later[0] && table.Labels.Labels[row].End < start)];
        var model = _inner.Fit(table, earlier);
        var scores = model.Predict(table.RowsOf(later));
        bool[] outcomes = [.. later.Select(row => table.Targets[row])];
        Calibrator map = Method == CalibrationMethod.Platt ? Calibrator.Platt(scores, outcomes) : Calibrator.Isotonic(scores, outcomes);
        return new CalibratedModel(Name, model, map, rows.Count);
    }

    private sealed class CalibratedModel(string name, ProbabilityModel inner, Calibrator map, int rows) : ProbabilityModel(name, inner.Features, rows)
    {
        internal override double[] Predict(double[][] rows) => Array.ConvertAll(inner.Predict(rows), map.Probability);
    }
}
