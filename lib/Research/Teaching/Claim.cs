using System.Globalization;
using System.Net;

namespace AlgoAcademy.Research;

/// <summary>
/// Ties the figures a lesson states to the values its cells compute: when one drifts, the run fails where the text would lie.
/// Write <c>Claim.Near("Sharpe ratio of the index", sharpe, 0.34, 0.005).And("…", …)</c> beside the paragraph that states it.
/// </summary>
public sealed class Claim
{
    private readonly bool _asPublished;
    private readonly List<string> _lines = [];

    private Claim(bool asPublished) => _asPublished = asPublished;

    /// <summary>
    /// Confirms that a computed value is the stated one.
    /// </summary>
    /// <param name="text">What the figure is, in the words of the text.</param>
    /// <param name="actual">The value computed in this run.</param>
    /// <param name="expected">The value that the text states.</param>
    /// <param name="tolerance">Largest accepted absolute distance, usually half a unit of the last digit stated.</param>
    /// <exception cref="ClaimException">The value is NaN or further away than the tolerance.</exception>
    public static Claim Near(string text, double actual, double expected, double tolerance) =>
        new Claim(asPublished: true).And(text, actual, expected, tolerance);

    /// <summary>
    /// Claims that hold for the published parameters only. With false they show the new value beside the stated one and
    /// fail nothing, so that a learner may change a parameter and run the whole lesson.
    /// </summary>
    public static Claim When(bool asPublished) => new(asPublished);

    /// <summary>Confirms a further figure of the same paragraph; parameters as for <see cref="Near"/>.</summary>
    /// <exception cref="ClaimException">The value is NaN or further away than the tolerance, and the parameters are the published ones.</exception>
    public Claim And(string text, double actual, double expected, double tolerance)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        ArgumentOutOfRangeException.ThrowIfNegative(tolerance);
        var holds = Math.Abs(actual - expected) <= tolerance;
        if (!holds && _asPublished)
            throw new ClaimException(
                $"Claim \"{text}\" does not hold: the text states {Show(expected)} ± {Show(tolerance)}, the cell computes {Show(actual)}. "
                + "Correct the text or the computation; if a parameter may change, use Claim.When(asPublished).");

        _lines.Add(holds ? $"✓ {text} = {Show(expected)}" : $"~ {text} = {Show(actual)} with your parameters ({Show(expected)} as published)");
        return this;
    }

    /// <summary>The confirmed figures in one line.</summary>
    public override string ToString() => string.Join(" · ", _lines);

    /// <summary>The same as a small line of HTML.</summary>
    public string ToHtml() => $"<small>{WebUtility.HtmlEncode(ToString())}</small>";

    private static string Show(double value) => value.ToString("G6", CultureInfo.InvariantCulture);
}
