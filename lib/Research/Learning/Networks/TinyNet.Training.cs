namespace AlgoAcademy.Research;

public sealed partial class TinyNet
{
    /// <summary>
    /// Trains, and ends with the weights of the best validation. A sample's targets are those of its last step, or of all its steps.
    /// </summary>
    /// <param name="training">At least one.</param>
    /// <param name="validation">At least one, later than the training and without overlap with it.</param>
    /// <param name="options">Loss, length, speed and seed.</param>
    /// <exception cref="ArgumentException">A sample that does not fit the net, or an option out of range.</exception>
    /// <exception cref="InvalidOperationException">The loss became infinite: the learning rate is too high.</exception>
    public TrainingRun Train(IReadOnlyList<SequenceSample> training, IReadOnlyList<SequenceSample> validation, TrainingOptions? options = null)
    {
        options ??= new TrainingOptions();
        OptionRules.Require(options.Faults());
        Require(training, options.Loss);
        Require(validation, options.Loss);
        var (adam, rng) = (new Adam(Parameters, options.LearningRate), new Rng(options.Seed));
        var (losses, checks, best, kept) = (new List<double>(), new List<double>(), 0, Weights);
        int[] order = [.. Enumerable.Range(0, training.Count)];
        for (var epoch = 0; epoch < options.Epochs && epoch - best <= options.Patience; epoch++)
        {
            rng.Shuffle<int>(order);
            losses.Add(order.Chunk(options.Batch).Sum(batch => Step([.. batch.Select(i => training[i])], adam, options)) / training.Count);
            checks.Add(MeanLoss(validation, options.Loss));
            if (!double.IsFinite(checks[^1]))
            {
                throw new InvalidOperationException($"The loss became {checks[^1]} in epoch {epoch}. Lower TrainingOptions.LearningRate, or scale the inputs to about ±1.");
            }

            if (epoch == 0 || checks[epoch] < checks[best])
            {
                (best, kept) = (epoch, Weights);
            }
        }

        Restore(kept);
        return new TrainingRun(losses, checks, best);
    }

    /// <summary>Mean loss of samples.</summary>
    /// <exception cref="ArgumentException">No sample, or one that does not fit the net.</exception>
    public double Evaluate(IReadOnlyList<SequenceSample> samples, Loss loss = Loss.SquaredError)
    {
        Require(samples, loss);
        return MeanLoss(samples, loss);
    }

    /// <summary>
    /// The largest difference between a derivative by backpropagation and by central differences, over all weights, relative to the larger of
    /// the two and to a thousandth of the longest derivative: above 10⁻⁶ something is wrong. (A ReLU at its corner has no derivative.)
    /// </summary>
    /// <param name="sample">Fits the net.</param>
    /// <param name="loss">The loss.</param>
    /// <exception cref="ArgumentException">A sample that does not fit the net.</exception>
    public double GradientError(SequenceSample sample, Loss loss = Loss.SquaredError)
    {
        Require([sample], loss);
        ClearGradients();
        Backpropagate(sample, loss);
        var floor = 1e-3 * _layers.Max(layer => layer.Gradient.Max(Math.Abs));
        var worst = 0.0;
        foreach (var layer in _layers)
        {
            for (var i = 0; i < layer.Parameters; i++)
            {
                var numeric = Difference(layer.Weights.AsSpan(i, 1), sample, loss);
                var scale = Math.Max(floor, Math.Max(Math.Abs(numeric), Math.Abs(layer.Gradient[i])));
                worst = scale > 0 ? Math.Max(worst, Math.Abs(numeric - layer.Gradient[i]) / scale) : worst;
            }
        }

        return worst;
    }

    /// <summary>The derivative of a sample's loss by all weights, layer by layer.</summary>
    internal double[] GradientOf(SequenceSample sample, Loss loss)
    {
        ClearGradients();
        Backpropagate(sample, loss);
        return [.. _layers.SelectMany(layer => layer.Gradient)];
    }

    private double Difference(Span<double> weight, SequenceSample sample, Loss loss)
    {
        var (kept, step) = (weight[0], 1e-5 * Math.Max(1, Math.Abs(weight[0])));
        weight[0] = kept + step;
        var above = MeanLoss([sample], loss);
        weight[0] = kept - step;
        var below = MeanLoss([sample], loss);
        weight[0] = kept;
        return (above - below) / (2 * step);
    }

    private double Step(SequenceSample[] batch, Adam adam, TrainingOptions options)
    {
        ClearGradients();
        var sum = batch.Sum(sample => Backpropagate(sample, options.Loss));
        var length = Math.Sqrt(_layers.Sum(layer => Sample.SumOfSquares(layer.Gradient, 0))) / batch.Length;
        var scale = Math.Min(1, options.MostGradient / length) / batch.Length;
        adam.Begin();
        var at = 0;
        foreach (var layer in _layers)
        {
            foreach (ref var slope in layer.Gradient.AsSpan())
            {
                slope *= scale;
            }

            adam.Move(layer.Weights, layer.Gradient, at);
            at += layer.Parameters;
        }

        return sum;
    }

    /// <summary>Adds the derivative of one sample's loss to the layers' gradients; returns the loss.</summary>
    private double Backpropagate(SequenceSample sample, Loss loss)
    {
        var outputs = Forward(sample.Inputs);
        var slopes = new double[outputs.Length];
        var first = outputs.Length - sample.Targets.Length;
        var sum = 0.0;
        for (var i = first; i < outputs.Length; i++)
        {
            var (value, slope) = LossValue.Of(loss, outputs[i], sample.Targets[i - first]);
            sum += value;
            slopes[i] = slope / sample.Targets.Length;
        }

        for (var k = _layers.Length - 1; k >= 0; k--)
        {
            slopes = _layers[k].Backward(slopes, sample.Inputs.Length / Inputs);
        }

        return sum / sample.Targets.Length;
    }

    private double MeanLoss(IReadOnlyList<SequenceSample> samples, Loss loss) => samples.Average(sample =>
    {
        var outputs = Forward(sample.Inputs);
        var first = outputs.Length - sample.Targets.Length;
        return sample.Targets.Select((target, i) => LossValue.Of(loss, outputs[first + i], target).Value).Average();
    });

    private void ClearGradients()
    {
        foreach (var layer in _layers)
        {
            Array.Clear(layer.Gradient);
        }
    }

    private void Require(IReadOnlyList<SequenceSample> samples, Loss loss)
    {
        ArgumentNullException.ThrowIfNull(samples);
        if (!Enum.IsDefined(loss))
        {
            throw new ArgumentOutOfRangeException(nameof(loss), loss, "The loss must be SquaredError, LogisticLoss or Huber.");
        }

        if (samples.Count == 0)
        {
            throw new ArgumentException("At least one sample is needed; there was none.", nameof(samples));
        }

        foreach (var sample in samples)
        {
            var steps = sample?.Inputs is { } inputs && inputs.Length % Inputs == 0 ? inputs.Length / Inputs : 0;
            if (steps == 0 || sample!.Targets is not { } targets || (targets.Length != Outputs && targets.Length != steps * Outputs)
                || !Array.TrueForAll(sample.Inputs, double.IsFinite) || !Array.TrueForAll(targets, double.IsFinite))
            {
                throw new ArgumentException($"A sample must have finite inputs, {Inputs} a step, and {Outputs} finite targets, or as many for each step; one had {sample}.", nameof(samples));
            }
        }
    }
}
