namespace AlgoAcademy.Research;

/// <summary>
/// A small neural network in plain C#: layers after each other on sequences, trained by backpropagation (Rumelhart, Hinton and Williams 1986)
/// and Adam. Seconds on one core; no native library; the same seed gives the same numbers.
/// </summary>
/// <remarks>Not thread-safe: a net keeps the last pass for its way back. Taught in lesson 24.</remarks>
public sealed partial class TinyNet
{
    private readonly Layer[] _layers;

    /// <summary>A net of these layers with random weights.</summary>
    /// <param name="seed">The same seed gives the same weights on every machine.</param>
    /// <param name="layers">At least one; each takes what the one before gives. A layer belongs to one net.</param>
    /// <exception cref="ArgumentException">No layer, one twice, or widths that do not fit.</exception>
    public TinyNet(ulong seed, params IReadOnlyList<Layer> layers)
    {
        ArgumentNullException.ThrowIfNull(layers);
        if (layers.Count == 0 || layers.Any(layer => layer is null || layer.IsTaken) || layers.Distinct().Count() < layers.Count)
        {
            throw new ArgumentException($"A net must have at least one layer, none of them missing, none twice and none of another net; had {layers.Count}.", nameof(layers));
        }

        for (var i = 1; i < layers.Count; i++)
        {
            if (layers[i].Inputs != layers[i - 1].Outputs)
            {
                throw new ArgumentException($"Each layer must take what the one before gives; '{layers[i - 1]}' gives {layers[i - 1].Outputs}, '{layers[i]}' takes {layers[i].Inputs}.", nameof(layers));
            }
        }

        _layers = [.. layers];
        var rng = new Rng(seed);
        foreach (var layer in _layers)
        {
            layer.Initialize(rng);
            layer.IsTaken = true;
        }
    }

    /// <summary>Numbers a step takes.</summary>
    public int Inputs => _layers[0].Inputs;

    /// <summary>Numbers a step gives.</summary>
    public int Outputs => _layers[^1].Outputs;

    /// <summary>Number of weights, biases among them.</summary>
    public int Parameters => _layers.Sum(layer => layer.Parameters);

    /// <summary>Steps back that an output depends on, its own among them; <see cref="int.MaxValue"/> for all.</summary>
    public int ReceptiveField => (int)Math.Min(int.MaxValue, 1 + _layers.Sum(layer => layer.ReceptiveField - 1L));

    /// <summary>All weights, layer by layer: a checkpoint.</summary>
    public IReadOnlyList<double> Weights => [.. _layers.SelectMany(layer => layer.Weights)];

    /// <summary>Puts a checkpoint back.</summary>
    /// <exception cref="ArgumentException">Not as many finite weights as the net has.</exception>
    public void Restore(IReadOnlyList<double> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        if (weights.Count != Parameters || !weights.All(double.IsFinite))
        {
            throw new ArgumentException($"{Parameters} finite weights are needed; had {weights.Count}.", nameof(weights));
        }

        var at = 0;
        foreach (var layer in _layers)
        {
            for (var i = 0; i < layer.Parameters; i++)
            {
                layer.Weights[i] = weights[at++];
            }
        }
    }

    /// <summary>What comes out of every step.</summary>
    /// <param name="inputs">T steps after each other, each as wide as the input, all finite.</param>
    /// <returns>T steps after each other, each as wide as the output.</returns>
    /// <exception cref="ArgumentException">Not a whole number of steps, none, or a number that is not finite.</exception>
    public IReadOnlyList<double> PredictAll(IReadOnlyList<double> inputs) => Forward(RequireSteps(inputs));

    /// <summary>What comes out of the last step: the forecast.</summary>
    /// <inheritdoc cref="PredictAll"/>
    /// <returns>As many numbers as the output is wide.</returns>
    public IReadOnlyList<double> Predict(IReadOnlyList<double> inputs) => Forward(RequireSteps(inputs))[^Outputs..];

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{string.Join("; ", _layers.Select(layer => layer.ToString()))}: {Parameters} weights");

    private double[] Forward(double[] inputs)
    {
        var (values, steps) = (inputs, inputs.Length / Inputs);
        foreach (var layer in _layers)
        {
            values = layer.Forward(values, steps);
        }

        return values;
    }

    private double[] RequireSteps(IReadOnlyList<double> inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        return inputs.Count > 0 && inputs.Count % Inputs == 0 && inputs.All(double.IsFinite)
            ? [.. inputs]
            : throw new ArgumentException($"Inputs must be finite and a multiple of {Inputs} numbers, the width of a step; had {inputs.Count}.", nameof(inputs));
    }
}
