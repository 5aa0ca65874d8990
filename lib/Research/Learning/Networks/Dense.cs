namespace AlgoAcademy.Research;

/// <summary>y[t] = f(W x[t] + b) at every step by itself. Weights: W row by row, then b.</summary>
public sealed class Dense : Layer
{
    private readonly Activation _activation;
    private double[] _input = [];
    private double[] _output = [];

    /// <summary>A layer from so many inputs to so many outputs.</summary>
    /// <exception cref="ArgumentException">A width out of range, or no such activation.</exception>
    public Dense(int inputs, int outputs, Activation activation = Activation.None) : base(inputs, outputs, WeightCount.Of(inputs, outputs, 1, outputs))
    {
        Bend.Require(activation);
        _activation = activation;
    }

    /// <inheritdoc/>
    public override string ToString() => $"dense {Inputs} → {Outputs}, {_activation}";

    internal override void Initialize(Rng rng) => Fill(Weights.AsSpan(0, Inputs * Outputs), (Inputs, Outputs), rng);

    internal override double[] Forward(double[] input, int steps)
    {
        _input = input;
        _output = new double[steps * Outputs];
        for (var t = 0; t < steps; t++)
        {
            var y = _output.AsSpan(t * Outputs, Outputs);
            Weights.AsSpan(Inputs * Outputs).CopyTo(y);
            Linear.AddProduct(Weights.AsSpan(0, Inputs * Outputs), input.AsSpan(t * Inputs, Inputs), y);
            foreach (ref var value in y)
            {
                value = Bend.Apply(_activation, value);
            }
        }

        return _output;
    }

    internal override double[] Backward(double[] outputGradient, int steps)
    {
        var result = new double[steps * Inputs];
        var bent = new double[Outputs];
        for (var t = 0; t < steps; t++)
        {
            for (var i = 0; i < Outputs; i++)
            {
                bent[i] = outputGradient[(t * Outputs) + i] * Bend.Slope(_activation, _output[(t * Outputs) + i]);
            }

            Linear.AddOuter(bent, _input.AsSpan(t * Inputs, Inputs), Gradient.AsSpan(0, Inputs * Outputs));
            Linear.Add(bent, Gradient.AsSpan(Inputs * Outputs));
            Linear.AddTransposed(Weights.AsSpan(0, Inputs * Outputs), bent, result.AsSpan(t * Inputs, Inputs));
        }

        return result;
    }
}
