namespace AlgoAcademy.Research;

/// <summary>One point dominates another when it is nowhere worse and somewhere better (Deb et al. 2002, section III).</summary>
internal static class Dominance
{
    /// <summary>True when <paramref name="a"/> dominates <paramref name="b"/>; less is better.</summary>
    internal static bool Dominates(double[] a, double[] b)
    {
        var better = false;
        for (var i = 0; i < a.Length; i++)
        {
            if (a[i] > b[i])
            {
                return false;
            }

            better |= a[i] < b[i];
        }

        return better;
    }

    /// <summary>Rows that no other dominates, in order; rows with an undefined (infinite) loss never belong to it.</summary>
    internal static List<int> Front(double[][] losses)
    {
        // In lexicographic order only an earlier row can dominate a later one, so the front found so far is enough to ask.
        var order = Enumerable.Range(0, losses.Length).Where(row => losses[row].All(double.IsFinite)).ToArray();
        Array.Sort(order, (a, b) => Lexicographic(losses[a], losses[b]) is var sign && sign != 0 ? sign : a.CompareTo(b));
        var front = new List<int>();
        foreach (var row in order)
        {
            if (!front.Exists(kept => Dominates(losses[kept], losses[row])))
            {
                front.Add(row);
            }
        }

        front.Sort();
        return front;
    }

    private static int Lexicographic(double[] a, double[] b) => a.AsSpan().SequenceCompareTo(b);
}
