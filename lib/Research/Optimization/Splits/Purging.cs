namespace AlgoAcademy.Research;

/// <summary>
/// Takes out of the training set what would leak the test into it (López de Prado 2018, section 7.4): every observation whose
/// label span [i, end(i)] overlaps the label span of a test observation, and an embargo after each test span.
/// </summary>
internal static class Purging
{
    internal static Fold Fold(int count, IReadOnlyList<IndexSpan> test, LabelOptions labels)
    {
        var ends = labels.Ends(count);
        var use = new Use[count];
        foreach (var span in test)
        {
            Mark(use, ends, span, labels.Embargo);
        }

        foreach (var span in test)
        {
            use.AsSpan(span.Start, span.Count).Fill(Use.Test);
        }

        IReadOnlyList<IndexSpan> Spans(Use wanted) => IndexSpan.Where(count, i => use[i] == wanted);
        return new Fold(Spans(Use.Train), Spans(Use.Test)) { Purged = Spans(Use.Purged), Embargoed = Spans(Use.Embargoed) };
    }

    private static void Mark(Use[] use, int[] ends, IndexSpan test, int embargo)
    {
        var testEnd = 0;
        foreach (var j in test.Indices)
        {
            testEnd = Math.Max(testEnd, ends[j]);
        }

        for (var i = 0; i < use.Length; i++)
        {
            if (i <= testEnd && ends[i] >= test.Start)
            {
                use[i] = Use.Purged;
            }
            else if (i > testEnd && i - (long)testEnd <= embargo && use[i] == Use.Train)
            {
                use[i] = Use.Embargoed;
            }
        }
    }

    private enum Use
    {
        Train,
        Test,
        Purged,
        Embargoed,
    }
}
