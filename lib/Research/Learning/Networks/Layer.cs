namespace AlgoAcademy.Research;

/// <summary>
/// One layer of a <see cref="TinyNet"/>: a sequence of T steps with a width of inputs in, a sequence of T steps with a width of outputs out.
/// Step t of the output depends on no later step of the input.
/// </summary>
public abstract class Layer
{
    private protected Layer(int inputs, int outputs, int parameters)
    {
        OptionRules.Require([.. OptionRules.Within(inputs, 1, 100_000), .. OptionRules.Within(outputs, 1, 100_000)], nameof(inputs));
        (Inputs, Outputs) = (inputs, outputs);
        Weights = new double[parameters];
        Gradient = new double[parameters];
    }

    /// <summary>Numbers a step takes.</summary>
    public int Inputs { get; }

    /// <summary>Numbers a step gives.</summary>
    public int Outputs { get; }

    /// <summary>Number of weights, biases among them.</summary>
    public int Parameters => Weights.Length;

    /// <summary>Steps back that an output depends on, its own among them; <see cref="int.MaxValue"/> for all.</summary>
    public virtual int ReceptiveField => 1;

    /// <summary>Whether it is in a net already: two nets on the same weights would spoil each other's.</summary>
    internal bool IsTaken { get; set; }

    /// <summary>All weights, in the order the layer says.</summary>
    internal double[] Weights { get; }

    /// <summary>Derivative of the loss by each weight: added to by <see cref="Backward"/>.</summary>
    internal double[] Gradient { get; }

    /// <summary>Random weights to begin with.</summary>
    internal abstract void Initialize(Rng rng);

    /// <summary>From T × inputs to T × outputs, row by row; keeps what <see cref="Backward"/> needs.</summary>
    internal abstract double[] Forward(double[] input, int steps);

    /// <summary>From the derivative of the loss by the outputs of the last <see cref="Forward"/> to that by its inputs.</summary>
    internal abstract double[] Backward(double[] outputGradient, int steps);

    /// <summary>Uniform in ±√(6 / (in + out)) (Glorot and Bengio 2010).</summary>
    private protected static void Fill(Span<double> weights, (int In, int Out) fan, Rng rng)
    {
        var bound = Math.Sqrt(6.0 / (fan.In + fan.Out));
        foreach (ref var weight in weights)
        {
            weight = bound * ((2 * rng.NextUniform()) - 1);
        }
    }
}
