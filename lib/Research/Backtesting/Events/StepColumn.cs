namespace AlgoAcademy.Research;

/// <summary>A column that stands still between few changes: only these are written down until somebody reads it.</summary>
internal sealed class StepColumn(int count)
{
    private readonly List<Step> _steps = [];
    private double _last = double.NaN;

    /// <summary>The value from this bar on.</summary>
    public void Set(int bar, double value)
    {
        if (value != _last)
        {
            _steps.Add(new Step(bar, value));
            _last = value;
        }
    }

    /// <summary>The whole column, with the first value from the first bar on.</summary>
    public double[] ToArray()
    {
        var values = new double[count];
        for (var i = 0; i < _steps.Count; i++)
        {
            var end = i + 1 < _steps.Count ? _steps[i + 1].Index : count;
            values.AsSpan(_steps[i].Index..end).Fill(_steps[i].Target);
        }

        return values;
    }
}
