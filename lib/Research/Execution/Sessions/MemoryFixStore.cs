namespace AlgoAcademy.Research;

/// <summary>A store that forgets with the process: for simulations and tests.</summary>
public sealed class MemoryFixStore : IFixStore
{
    private readonly List<byte[]> _sent = [];

    /// <inheritdoc/>
    public long NextOut => _sent.Count + 1;

    /// <inheritdoc/>
    public long NextIn { get; private set; } = 1;

    /// <inheritdoc/>
    public void Append(ReadOnlySpan<byte> message) => _sent.Add(message.ToArray());

    /// <inheritdoc/>
    public byte[]? Sent(long number) => number >= 1 && number <= _sent.Count ? _sent[(int)number - 1] : null;

    /// <inheritdoc/>
    public void Expect(long next)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(next, 1);
        NextIn = next;
    }

    /// <inheritdoc/>
    public void Reset()
    {
        _sent.Clear();
        NextIn = 1;
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"FIX store in memory: next out {NextOut}, next in {NextIn}");
}
