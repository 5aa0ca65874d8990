namespace AlgoAcademy.Research;

/// <summary>
/// How fat the tail of losses is: the exponent α in P(loss &gt; x) ~ x^(−α) (Hill 1975). Moments of order α and above do not exist;
/// daily stock returns have about 3 to 4.
/// </summary>
/// <param name="Exponent">α̂ = k / Σ ln(x₍ᵢ₎ / x₍ₖ₊₁₎) over the k largest losses; NaN when they are all equal.</param>
/// <param name="StandardError">α̂ / √k, for independent values.</param>
/// <param name="Threshold">The loss x₍ₖ₊₁₎ above which the tail begins, a positive fraction.</param>
/// <param name="Count">k.</param>
public sealed record HillTail(double Exponent, double StandardError, double Threshold, int Count)
{
    /// <summary>Estimates the tail of losses.</summary>
    /// <param name="returns">Leading NaN are left out; losses are returns below zero (negate the series for the tail of gains).</param>
    /// <param name="share">Share of all values in the tail, above 0 and at most 0.5; k = ⌊share · n⌋.</param>
    /// <exception cref="ArgumentException">A share out of range, a value not finite, or not k + 1 losses, k at least 5.</exception>
    public static HillTail Of(Series returns, double share = 0.05)
    {
        OptionRules.Require(OptionRules.Within(share, 1e-9, 0.5), nameof(share));
        var values = Observed.Values(returns, 10);
        var k = (int)(share * values.Length);
        var losses = values.Where(static value => value < 0).Select(static value => -value).OrderDescending().Take(k + 1).ToArray();
        if (k < 5 || losses.Length <= k)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"The tail must have at least 5 losses and one more beyond them; {share} of {values.Length} values are {k}, and {losses.Length} of those were losses."), nameof(returns));
        }

        var sum = losses[..k].Sum(loss => Math.Log(loss / losses[k]));
        var exponent = sum > 0 ? k / sum : double.NaN;
        return new HillTail(exponent, exponent / Math.Sqrt(k), losses[k], k);
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"tail exponent {Exponent:F2} (± {StandardError:F2}) beyond a loss of {Threshold:P2}, {Count} losses");
}
