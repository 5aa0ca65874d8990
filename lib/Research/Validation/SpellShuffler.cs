namespace AlgoAcademy.Research;

/// <summary>Cuts a signal into spells in the market and flat bars, and puts them together in another order.</summary>
internal sealed class SpellShuffler
{
    private readonly Signal signal;
    private readonly int start;

    /// <summary>Bounds of each piece: a spell, or one flat bar.</summary>
    private readonly (int First, int Count)[] pieces;

    public SpellShuffler(Signal signal)
    {
        this.signal = signal;
        start = signal.Exposure.WarmUp;
        var found = new List<(int First, int Count)>();
        for (var t = start; t < signal.Count;)
        {
            var sign = SignAt(t);
            var end = t + 1;
            while (sign != 0 && end < signal.Count && SignAt(end) == sign)
            {
                end++;
            }

            Spells += sign != 0 ? 1 : 0;
            found.Add((t, end - t));
            t = end;
        }

        pieces = [.. found];
    }

    public int Spells { get; private set; }

    public bool CanShuffle => Spells > 0 && pieces.Length > 1;

    public Signal Shuffle(Rng rng)
    {
        var order = ((int First, int Count)[])pieces.Clone();
        for (var i = order.Length - 1; i > 0; i--)
        {
            var j = rng.NextInt(i + 1);
            (order[i], order[j]) = (order[j], order[i]);
        }

        var source = signal.Values.AsSpan();
        var exposure = new double[signal.Count];
        source[..start].CopyTo(exposure);
        var at = start;
        foreach (var (first, count) in order)
        {
            source.Slice(first, count).CopyTo(exposure.AsSpan(at));
            at += count;
        }

        return new Signal(signal.Exposure.With($"{signal.Name}, random entries", exposure), signal.MaxExposure);
    }

    private int SignAt(int t) => double.IsNaN(signal[t]) ? 0 : Math.Sign(signal[t]);
}
