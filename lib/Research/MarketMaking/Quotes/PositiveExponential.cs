namespace AlgoAcademy.Research;

/// <summary>
/// exp(−M) · 1 up to a factor, for M with c q² on its diagonal and −η beside it, q = −Q…Q. The matrix λI − M has no entry below zero, so its
/// powers are sums without cancellation and every element of the answer, however small, keeps its relative accuracy; an eigenvalue
/// routine would keep it only beside the largest.
/// </summary>
internal static class PositiveExponential
{
    private const int Terms = 20;

    public static double[] TimesOnes(double curvature, double coupling, int limit)
    {
        var n = (2 * limit) + 1;
        var most = (curvature * limit * limit) + (2 * coupling);
        var doublings = Math.Max(0, (int)Math.Ceiling(Math.Log2(Math.Max(most, 1e-300))));
        var power = SmallExponential(Math.ScaleB(curvature, -doublings), Math.ScaleB(coupling, -doublings), limit);
        for (var i = 0; i < doublings; i++)
            power = Scaled(Squared(power, n));
        return [.. Enumerable.Range(0, n).Select(row => power.AsSpan(row * n, n).ToArray().Sum())];
    }

    // Taylor's series of exp(λI − M) where its norm is at most one: the terms left out are below 1 / 20!.
    private static double[] SmallExponential(double curvature, double coupling, int limit)
    {
        var n = (2 * limit) + 1;
        var diagonal = Enumerable.Range(-limit, n).Select(q => curvature * ((double)(limit * limit) - (q * q))).ToArray();
        var sum = new double[n * n];
        var term = new double[n * n];
        for (var i = 0; i < n; i++)
            sum[(i * n) + i] = term[(i * n) + i] = 1;
        for (var order = 1; order <= Terms; order++)
        {
            term = TimesTridiagonal(term, diagonal, coupling / order, order);
            for (var i = 0; i < sum.Length; i++)
                sum[i] += term[i];
        }

        return sum;
    }

    private static double[] TimesTridiagonal(double[] matrix, double[] diagonal, double beside, int order)
    {
        var n = diagonal.Length;
        var product = new double[n * n];
        for (var row = 0; row < n; row++)
        {
            for (var column = 0; column < n; column++)
            {
                var at = (row * n) + column;
                product[at] = (matrix[at] * diagonal[column] / order)
                    + (beside * ((column > 0 ? matrix[at - 1] : 0) + (column < n - 1 ? matrix[at + 1] : 0)));
            }
        }

        return product;
    }

    private static double[] Squared(double[] matrix, int n)
    {
        var product = new double[n * n];
        for (var row = 0; row < n; row++)
        {
            for (var inner = 0; inner < n; inner++)
            {
                var factor = matrix[(row * n) + inner];
                for (var column = 0; column < n && factor != 0; column++)
                    product[(row * n) + column] += factor * matrix[(inner * n) + column];
            }
        }

        return product;
    }

    private static double[] Scaled(double[] matrix)
    {
        var largest = matrix.Max();
        return Array.ConvertAll(matrix, value => value / largest);
    }
}
