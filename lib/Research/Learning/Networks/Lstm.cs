namespace AlgoAcademy.Research;

/// <summary>
/// Long short-term memory (Hochreiter and Schmidhuber 1997, with the forget gate of Gers et al. 2000): i, f, o = σ(W x + U h + b),
/// g = tanh(W_g x + U_g h + b_g), c' = f ⊙ c + i ⊙ g, h' = o ⊙ tanh c', from zeros. Weights: W of i, f, o, g, then U, then b; one bias a gate.
/// </summary>
public sealed class Lstm : Layer
{
    private const int Gates = 4;
    private double[] _input = [];
    private double[] _states = [];
    private double[] _cells = [];
    private double[] _gates = [];

    /// <summary>A unit with so many inputs and so many hidden numbers, which are its outputs.</summary>
    /// <exception cref="ArgumentException">A width out of range.</exception>
    public Lstm(int inputs, int hidden) : base(inputs, hidden, WeightCount.OfGates(inputs, hidden, Gates))
    {
    }

    /// <inheritdoc/>
    public override int ReceptiveField => int.MaxValue;

    private int Recurrent => Gates * Inputs * Outputs;

    private int Biases => Recurrent + (Gates * Outputs * Outputs);

    /// <inheritdoc/>
    public override string ToString() => $"LSTM {Inputs} → {Outputs}";

    // Forget gates begin open (bias 1): what is learned first is to remember (Jozefowicz et al. 2015).
    internal override void Initialize(Rng rng)
    {
        Fill(Weights.AsSpan(0, Recurrent), (Inputs, Outputs), rng);
        Fill(Weights.AsSpan(Recurrent, Biases - Recurrent), (Outputs, Outputs), rng);
        Weights.AsSpan(Biases + Outputs, Outputs).Fill(1);
    }

    internal override double[] Forward(double[] input, int steps)
    {
        var h = Outputs;
        (_input, _states, _cells, _gates) = (input, new double[(steps + 1) * h], new double[(steps + 1) * h], new double[steps * Gates * h]);
        for (var t = 0; t < steps; t++)
        {
            var gates = _gates.AsSpan(t * Gates * h, Gates * h);
            Weights.AsSpan(Biases).CopyTo(gates);
            Linear.AddProduct(Weights.AsSpan(0, Recurrent), input.AsSpan(t * Inputs, Inputs), gates);
            Linear.AddProduct(Weights.AsSpan(Recurrent, Gates * h * h), _states.AsSpan(t * h, h), gates);
            var cell = _cells.AsSpan(t * h, h);
            var next = _cells.AsSpan((t + 1) * h, h);
            for (var j = 0; j < h; j++)
            {
                gates[j] = Logistic.Of(gates[j]);
                gates[h + j] = Logistic.Of(gates[h + j]);
                gates[(2 * h) + j] = Logistic.Of(gates[(2 * h) + j]);
                gates[(3 * h) + j] = Math.Tanh(gates[(3 * h) + j]);
                next[j] = (gates[h + j] * cell[j]) + (gates[j] * gates[(3 * h) + j]);
                _states[((t + 1) * h) + j] = gates[(2 * h) + j] * Math.Tanh(next[j]);
            }
        }

        return _states[h..];
    }

    internal override double[] Backward(double[] outputGradient, int steps)
    {
        var h = Outputs;
        var result = new double[steps * Inputs];
        double[] byState = new double[h], byCell = new double[h], raw = new double[Gates * h];
        for (var t = steps - 1; t >= 0; t--)
        {
            Linear.Add(outputGradient.AsSpan(t * h, h), byState);
            Gate(t, (byState, byCell), raw);
            Array.Clear(byState);
            Linear.AddTransposed(Weights.AsSpan(Recurrent, Gates * h * h), raw, byState);
            Linear.AddTransposed(Weights.AsSpan(0, Recurrent), raw, result.AsSpan(t * Inputs, Inputs));
            Linear.AddOuter(raw, _input.AsSpan(t * Inputs, Inputs), Gradient.AsSpan(0, Recurrent));
            Linear.AddOuter(raw, _states.AsSpan(t * h, h), Gradient.AsSpan(Recurrent, Gates * h * h));
            Linear.Add(raw, Gradient.AsSpan(Biases));
        }

        return result;
    }

    /// <summary>The derivative by what goes into the gates of step t; that by the cell becomes that by the cell before.</summary>
    private void Gate(int t, (double[] State, double[] Cell) by, double[] raw)
    {
        var h = Outputs;
        var gates = _gates.AsSpan(t * Gates * h, Gates * h);
        for (var j = 0; j < h; j++)
        {
            var (i, f, o, g) = (gates[j], gates[h + j], gates[(2 * h) + j], gates[(3 * h) + j]);
            var bent = Math.Tanh(_cells[((t + 1) * h) + j]);
            var cell = by.Cell[j] + (by.State[j] * o * (1 - (bent * bent)));
            raw[j] = cell * g * i * (1 - i);
            raw[h + j] = cell * _cells[(t * h) + j] * f * (1 - f);
            raw[(2 * h) + j] = by.State[j] * bent * o * (1 - o);
            raw[(3 * h) + j] = cell * i * (1 - (g * g));
            by.Cell[j] = cell * f;
        }
    }
}
