namespace AlgoAcademy.Research;

/// <summary>Hierarchical clustering in which the distance of two groups is that of their nearest members: the edges of a minimum spanning tree in the order of their lengths.</summary>
internal static class SingleLinkage
{
    /// <summary>The leaves of the tree from left to right.</summary>
    public static int[] Leaves(double[,] distances)
    {
        var n = distances.GetLength(0);
        var groups = Enumerable.Range(0, n).Select(i => new Group(i, [i])).ToArray();
        var made = n;
        foreach (var (from, to, _) in SpanningTree(distances).OrderBy(edge => edge.Length))
        {
            var (one, other) = (groups[from], groups[to]);
            var (left, right) = one.Id < other.Id ? (one, other) : (other, one);
            var joined = new Group(made++, [.. left.Leaves, .. right.Leaves]);
            foreach (var leaf in joined.Leaves)
            {
                groups[leaf] = joined;
            }
        }

        return groups[0].Leaves;
    }

    // Prim (1957): n² steps for a full matrix. The sort above is stable, so that equal lengths stay in this order.
    private static List<(int From, int To, double Length)> SpanningTree(double[,] distances)
    {
        var n = distances.GetLength(0);
        var nearest = Enumerable.Repeat(double.PositiveInfinity, n).ToArray();
        var neighbor = new int[n];
        var isIn = new bool[n];
        var tree = new List<(int, int, double)>(n - 1);
        for (var (last, step) = (0, 1); step < n; step++)
        {
            isIn[last] = true;
            var next = -1;
            for (var i = 0; i < n; i++)
            {
                if (isIn[i])
                {
                    continue;
                }

                if (distances[last, i] < nearest[i])
                {
                    (nearest[i], neighbor[i]) = (distances[last, i], last);
                }

                if (next < 0 || nearest[i] < nearest[next])
                {
                    next = i;
                }
            }

            tree.Add((neighbor[next], next, nearest[next]));
            last = next;
        }

        return tree;
    }

    private sealed record Group(int Id, int[] Leaves);
}
