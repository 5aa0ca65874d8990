namespace AlgoAcademy.Research;

/// <summary>How a training went.</summary>
/// <param name="Training">Mean loss of the training samples in each epoch, as they were met.</param>
/// <param name="Validation">Mean loss of the validation samples after each epoch.</param>
/// <param name="BestEpoch">The epoch whose weights the net has now, 0 the first.</param>
public sealed record TrainingRun(IReadOnlyList<double> Training, IReadOnlyList<double> Validation, int BestEpoch)
{
    /// <summary>The least validation loss. It was chosen as the least, so it flatters: judge on samples that were not validated on.</summary>
    public double BestValidation => Validation[BestEpoch];

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"{Training.Count} epochs, best {BestEpoch}: training {Training[BestEpoch]:G4}, validation {BestValidation:G4}");
}
