using System.Numerics;
using System.Runtime.Intrinsics;

namespace AlgoAcademy.Research;

/// <summary>Visits the bars at which a signal asks for another exposure than before, NaN read as flat; at first it is flat.</summary>
internal ref struct StepCursor(ReadOnlySpan<Step> steps, ReadOnlySpan<double> values)
{
    private readonly ReadOnlySpan<Step> _steps = steps;
    private readonly ReadOnlySpan<double> _values = values;
    private int _next;
    private double _wanted;

    /// <summary>The next change; false when there is none.</summary>
    public bool MoveNext(out Step change)
    {
        for (; _next < _steps.Length; _next++)
        {
            var target = _steps[_next].Target;
            target = double.IsNaN(target) ? 0 : target;
            if (target != _wanted)
            {
                _wanted = target;
                change = new Step(_steps[_next].Index, target);
                return true;
            }
        }

        change = default;
        return _values.Length > 0 && MoveNextValue(out change);
    }

    /// <summary>The next changes, as many as there is room for; fewer only at the end.</summary>
    public int Take(scoped Span<Step> changes)
    {
        var count = 0;
        while (count < changes.Length && MoveNext(out changes[count]))
        {
            count++;
        }

        return count;
    }

    private bool MoveNextValue(out Step change)
    {
        _next = Unchanged();
        if (_next == _values.Length)
        {
            change = default;
            return false;
        }

        var value = _values[_next];
        _wanted = double.IsNaN(value) ? 0 : value;
        change = new Step(_next++, _wanted);
        return true;
    }

    // The first bar from here on whose value is another, eight bars at a time.
    private readonly int Unchanged()
    {
        var t = _next;
        for (; t <= _values.Length - Eight.Count; t += Eight.Count)
        {
            var eight = Eight.Load(_values, t);
            var wanted = Vector512.ConditionalSelect(Vector512.Equals(eight, eight), eight, Vector512<double>.Zero);
            var same = Vector512.Equals(wanted, Vector512.Create(_wanted)).ExtractMostSignificantBits();
            if (same != 0xFF)
            {
                return t + BitOperations.TrailingZeroCount(~same);
            }
        }

        while (t < _values.Length && (double.IsNaN(_values[t]) ? 0 : _values[t]) == _wanted)
        {
            t++;
        }

        return t;
    }
}
