using System.Buffers;

namespace AlgoAcademy.Research;

/// <summary>Collects steps in rented memory: a signal that turns often leaves nothing behind but its own array.</summary>
internal ref struct StepList : IDisposable
{
    private const int FirstSize = 4096;
    private Step[] _rented;
    private int _count;

    public StepList()
    {
        _rented = ArrayPool<Step>.Shared.Rent(FirstSize);
    }

    public void Add(Step step)
    {
        if (_count == _rented.Length)
        {
            var larger = ArrayPool<Step>.Shared.Rent(2 * _count);
            _rented.AsSpan().CopyTo(larger);
            ArrayPool<Step>.Shared.Return(_rented);
            _rented = larger;
        }

        _rented[_count++] = step;
    }

    public readonly Step[] ToArray() => _rented.AsSpan(0, _count).ToArray();

    public readonly void Dispose() => ArrayPool<Step>.Shared.Return(_rented);
}
