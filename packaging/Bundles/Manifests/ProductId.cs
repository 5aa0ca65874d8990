using System.Text.RegularExpressions;

namespace AlgoAcademy.Bundles;

/// <summary>The rule for product ids such as <c>module-5</c>: they are folder names, keys in a store and part of links.</summary>
public static partial class ProductId
{
    /// <summary>Refuses an id that is not lower-case words joined by hyphens.</summary>
    /// <exception cref="ArgumentException">The id breaks the rule.</exception>
    public static void Require(string product)
    {
        if (!IsValid(product))
        {
            throw new ArgumentException(
                $"A product id must be lower-case letters and digits joined by single hyphens, at most 64 characters, such as module-5; was \"{product}\".",
                nameof(product));
        }
    }

    /// <summary>True when the id may name a product.</summary>
    public static bool IsValid(string? product) => product is { Length: <= 64 } && Words().IsMatch(product);

    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Words();
}
