namespace AlgoAcademy.Research;

/// <summary>
/// Gated recurrent unit (Cho et al. 2014): z = σ(W_z x + U_z h + b_z), r = σ(W_r x + U_r h + b_r), n = tanh(W_n x + U_n (r ⊙ h) + b_n),
/// h' = (1 − z) ⊙ n + z ⊙ h, from h = 0. Weights: W of z, r, n, then U of z, r, n, then b of z, r, n; one bias a gate.
/// </summary>
public sealed class Gru : Layer
{
    private const int Gates = 3;
    private double[] _input = [];
    private double[] _states = [];
    private double[] _gates = [];

    /// <summary>A unit with so many inputs and so many hidden numbers, which are its outputs.</summary>
    /// <exception cref="ArgumentException">A width out of range.</exception>
    public Gru(int inputs, int hidden) : base(inputs, hidden, WeightCount.OfGates(inputs, hidden, Gates))
    {
    }

    /// <inheritdoc/>
    public override int ReceptiveField => int.MaxValue;

    private int Recurrent => Gates * Inputs * Outputs;

    private int Biases => Recurrent + (Gates * Outputs * Outputs);

    /// <inheritdoc/>
    public override string ToString() => $"GRU {Inputs} → {Outputs}";

    internal override void Initialize(Rng rng)
    {
        Fill(Weights.AsSpan(0, Recurrent), (Inputs, Outputs), rng);
        Fill(Weights.AsSpan(Recurrent, Biases - Recurrent), (Outputs, Outputs), rng);
    }

    internal override double[] Forward(double[] input, int steps)
    {
        var h = Outputs;
        (_input, _states, _gates) = (input, new double[(steps + 1) * h], new double[steps * Gates * h]);
        var reset = new double[h];
        for (var t = 0; t < steps; t++)
        {
            var before = _states.AsSpan(t * h, h);
            var gates = _gates.AsSpan(t * Gates * h, Gates * h);
            Weights.AsSpan(Biases).CopyTo(gates);
            Linear.AddProduct(Weights.AsSpan(0, Recurrent), input.AsSpan(t * Inputs, Inputs), gates);
            Linear.AddProduct(Weights.AsSpan(Recurrent, 2 * h * h), before, gates[..(2 * h)]);
            for (var i = 0; i < 2 * h; i++)
            {
                gates[i] = Logistic.Of(gates[i]);
            }

            for (var i = 0; i < h; i++)
            {
                reset[i] = gates[h + i] * before[i];
            }

            Linear.AddProduct(Weights.AsSpan(Recurrent + (2 * h * h), h * h), reset, gates[(2 * h)..]);
            var after = _states.AsSpan((t + 1) * h, h);
            for (var i = 0; i < h; i++)
            {
                gates[(2 * h) + i] = Math.Tanh(gates[(2 * h) + i]);
                after[i] = ((1 - gates[i]) * gates[(2 * h) + i]) + (gates[i] * before[i]);
            }
        }

        return _states[h..];
    }

    internal override double[] Backward(double[] outputGradient, int steps)
    {
        var h = Outputs;
        var result = new double[steps * Inputs];
        var carried = new double[h];
        for (var t = steps - 1; t >= 0; t--)
        {
            Linear.Add(outputGradient.AsSpan(t * h, h), carried);
            carried = Step(t, carried, result.AsSpan(t * Inputs, Inputs));
        }

        return result;
    }

    /// <summary>One step back: from the derivative by h[t + 1] to that by h[t]; adds those by the weights and by x[t].</summary>
    private double[] Step(int t, double[] by, Span<double> inputGradient)
    {
        var h = Outputs;
        var before = _states.AsSpan(t * h, h);
        var gates = _gates.AsSpan(t * Gates * h, Gates * h);
        double[] raw = new double[Gates * h], reset = new double[h], byReset = new double[h], earlier = new double[h];
        for (var i = 0; i < h; i++)
        {
            var (z, n) = (gates[i], gates[(2 * h) + i]);
            raw[i] = by[i] * (before[i] - n) * z * (1 - z);
            raw[(2 * h) + i] = by[i] * (1 - z) * (1 - (n * n));
            earlier[i] = by[i] * z;
            reset[i] = gates[h + i] * before[i];
        }

        var candidate = Recurrent + (2 * h * h);
        Linear.AddTransposed(Weights.AsSpan(candidate, h * h), raw.AsSpan(2 * h), byReset);
        for (var i = 0; i < h; i++)
        {
            var r = gates[h + i];
            raw[h + i] = byReset[i] * before[i] * r * (1 - r);
            earlier[i] += byReset[i] * r;
        }

        Linear.AddTransposed(Weights.AsSpan(Recurrent, 2 * h * h), raw.AsSpan(0, 2 * h), earlier);
        Linear.AddTransposed(Weights.AsSpan(0, Recurrent), raw, inputGradient);
        Linear.AddOuter(raw, _input.AsSpan(t * Inputs, Inputs), Gradient.AsSpan(0, Recurrent));
        Linear.AddOuter(raw.AsSpan(0, 2 * h), before, Gradient.AsSpan(Recurrent, 2 * h * h));
        Linear.AddOuter(raw.AsSpan(2 * h), reset, Gradient.AsSpan(candidate, h * h));
        Linear.Add(raw, Gradient.AsSpan(Biases));
        return earlier;
    }
}
