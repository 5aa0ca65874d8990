namespace AlgoAcademy.Research;

/// <summary>
/// An indicator as it runs live: one value in, one value out, nothing after it known. All indicators have this form, and
/// their batch form <c>Compute</c> gives the same values (to 1e-9 of their size where a vector kernel adds in another order).
/// </summary>
/// <remarks>
/// <para>
/// <b>The NaN rule of all indicators.</b> Leading NaN of the input lengthen the warm-up. A NaN later on makes the value of its
/// own bar NaN; an indicator with a finite window gives numbers again once the NaN has left the window; a recursive one
/// (any kind of exponential average inside, or a running total) stays NaN to the end, because its memory never ends.
/// A ratio that is undefined on valid input (0/0, such as the stochastic of a flat market) is NaN at that bar only.
/// </para>
/// <para>An instance is one pass over one series: use a new one for the next. Instances are not safe for two threads at once.</para>
/// </remarks>
/// <typeparam name="TInput">A number, or a <see cref="Bar"/>.</typeparam>
/// <typeparam name="TOutput">A number, or a small record of numbers.</typeparam>
public interface IIndicator<in TInput, out TOutput>
{
    /// <summary>The value at the close of this bar; NaN through the warm-up.</summary>
    TOutput Next(TInput value);
}
