namespace AlgoAcademy.Research;

/// <summary>A step function that never falls; linear between its steps, level outside of them.</summary>
public sealed class IsotonicCalibrator : Calibrator
{
    private readonly double[] _scores;
    private readonly double[] _shares;

    private IsotonicCalibrator(double[] scores, double[] shares) => (_scores, _shares) = (scores, shares);

    /// <summary>The scores at which the function is given, ascending.</summary>
    public IReadOnlyList<double> Scores => _scores;

    /// <summary>The probabilities there, never falling.</summary>
    public IReadOnlyList<double> Probabilities => _shares;

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{_scores.Length} points from {_shares[0]:F3} to {_shares[^1]:F3}");

    private protected override double Map(double score)
    {
        var found = Array.BinarySearch(_scores, score);
        if (found >= 0)
        {
            return _shares[found];
        }

        var above = ~found;
        if (above == 0 || above == _scores.Length)
        {
            return _shares[above == 0 ? 0 : ^1];
        }

        var share = (score - _scores[above - 1]) / (_scores[above] - _scores[above - 1]);
        return _shares[above - 1] + (share * (_shares[above] - _shares[above - 1]));
    }

    internal static IsotonicCalibrator Fit(IReadOnlyList<double> scores, IReadOnlyList<bool> outcomes)
    {
        var blocks = new List<(double Low, double High, double Trues, double Count)>();
        foreach (var group in scores.Zip(outcomes).GroupBy(pair => pair.First).OrderBy(group => group.Key))
        {
            blocks.Add((group.Key, group.Key, group.Count(pair => pair.Second), group.Count()));
            while (blocks.Count > 1 && blocks[^2].Trues / blocks[^2].Count >= blocks[^1].Trues / blocks[^1].Count)
            {
                var (left, right) = (blocks[^2], blocks[^1]);
                blocks.RemoveRange(blocks.Count - 2, 2);
                blocks.Add((left.Low, right.High, left.Trues + right.Trues, left.Count + right.Count));
            }
        }

        var points = blocks.SelectMany(block => block.Low < block.High
            ? new[] { (At: block.Low, Share: block.Trues / block.Count), (At: block.High, Share: block.Trues / block.Count) }
            : [(At: block.Low, Share: block.Trues / block.Count)]).ToList();
        return new IsotonicCalibrator([.. points.Select(point => point.At)], [.. points.Select(point => point.Share)]);
    }
}
