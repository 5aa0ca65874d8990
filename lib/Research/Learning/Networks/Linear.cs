namespace AlgoAcademy.Research;

/// <summary>Matrix times vector on spans, and what its derivative needs. Matrices are stored row by row.</summary>
internal static class Linear
{
    /// <summary>y += W x.</summary>
    public static void AddProduct(ReadOnlySpan<double> matrix, ReadOnlySpan<double> x, Span<double> y)
    {
        for (var i = 0; i < y.Length; i++)
        {
            y[i] += Dot(matrix.Slice(i * x.Length, x.Length), x);
        }
    }

    /// <summary>x += Wᵀ y.</summary>
    public static void AddTransposed(ReadOnlySpan<double> matrix, ReadOnlySpan<double> y, Span<double> x)
    {
        for (var i = 0; i < y.Length; i++)
        {
            AddScaled(matrix.Slice(i * x.Length, x.Length), y[i], x);
        }
    }

    /// <summary>W += y xᵀ.</summary>
    public static void AddOuter(ReadOnlySpan<double> y, ReadOnlySpan<double> x, Span<double> matrix)
    {
        for (var i = 0; i < y.Length; i++)
        {
            AddScaled(x, y[i], matrix.Slice(i * x.Length, x.Length));
        }
    }

    /// <summary>y += x.</summary>
    public static void Add(ReadOnlySpan<double> x, Span<double> y) => AddScaled(x, 1, y);

    private static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }

    private static void AddScaled(ReadOnlySpan<double> x, double factor, Span<double> y)
    {
        for (var i = 0; i < x.Length; i++)
        {
            y[i] += factor * x[i];
        }
    }
}
