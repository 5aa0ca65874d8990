namespace AlgoAcademy.Research;

public sealed partial class HawkesModel
{
    /// <summary>
    /// ln L = Σ ln λ(tₖ) − ∫λ, over 0 to T. One pass: the history decays from event to event (Ozaki 1979, equation 2.6). −∞ where an event was impossible.
    /// </summary>
    /// <param name="events">Whose types are those of the model; before 0 nothing happened.</param>
    /// <exception cref="ArgumentException">A type that the model has not.</exception>
    public double LogLikelihood(HawkesEvents events)
    {
        RequireTypes(events);
        var history = new double[Types];
        var (sum, last) = (0.0, 0.0);
        for (var k = 0; k < events.Count; k++)
        {
            Fade(history, events.At[k] - last);
            var rate = Rate(events.Kind[k], history);
            if (!(rate > 0))
                return double.NegativeInfinity;
            sum += Math.Log(rate);
            history[events.Kind[k]]++;
            last = events.At[k];
        }

        // What each event has added to the integrals by the horizon: the column of its type times (1 − what is left of it)/β.
        Fade(history, events.Horizon - last);
        for (var j = 0; j < Types; j++)
            sum -= (_baselines[j] * events.Horizon) + (_excitations.Sum(row => row[j]) * (events.CountOf(j) - history[j]) / Decay);
        return sum;
    }

    /// <summary>Rate of one type just before each time.</summary>
    /// <param name="events">The past.</param>
    /// <param name="type">0, 1, …</param>
    /// <param name="times">When, not decreasing, zero or later.</param>
    /// <exception cref="ArgumentException">A type that the model has not, or times out of order.</exception>
    public double[] Intensity(HawkesEvents events, int type, IReadOnlyList<double> times)
    {
        RequireTypes(events);
        RequireType(type, nameof(type));
        var when = TapeColumn.Times(times);
        OptionRules.Require(when.Length > 0 ? OptionRules.Within(when[0], 0, double.MaxValue, nameof(times)) : [], nameof(times));
        var history = new double[Types];
        var rates = new double[when.Length];
        var (next, last) = (0, 0.0);
        for (var k = 0; k < when.Length; k++)
        {
            for (; next < events.Count && events.At[next] < when[k]; next++)
            {
                Fade(history, events.At[next] - last);
                (history[events.Kind[next]], last) = (history[events.Kind[next]] + 1, events.At[next]);
            }

            Fade(history, when[k] - last);
            last = when[k];
            rates[k] = Rate(type, history);
        }

        return rates;
    }

    /// <summary>
    /// Integral of the rate of a type from each of its events to the next, the first from 0: independent exponential numbers of mean 1 if the model is
    /// right (time rescaling; Papangelou 1972, Ogata 1988).
    /// </summary>
    /// <param name="events">Events.</param>
    /// <param name="type">0, 1, …</param>
    /// <exception cref="ArgumentException">A type that the model has not.</exception>
    public double[] Residuals(HawkesEvents events, int type = 0)
    {
        RequireTypes(events);
        RequireType(type, nameof(type));
        List<double> residuals = [];
        var history = new double[Types];
        var (since, last) = (0.0, 0.0);
        for (var k = 0; k < events.Count; k++)
        {
            var gap = events.At[k] - last;
            since += _baselines[type] * gap;
            for (var j = 0; j < Types; j++)
                since += _excitations[type][j] * history[j] * (1 - Math.Exp(-Decay * gap)) / Decay;
            Fade(history, gap);
            history[events.Kind[k]]++;
            last = events.At[k];
            if (events.Kind[k] != type)
                continue;
            residuals.Add(since);
            since = 0;
        }

        return [.. residuals];
    }

    /// <summary>Are the residuals of a type exponential with mean 1? When the model was fitted to the same events, rejects too seldom.</summary>
    /// <param name="events">Events; at least 5 of the type.</param>
    /// <param name="type">0, 1, …</param>
    /// <exception cref="ArgumentException">A type that the model has not, or fewer than 5 events of it.</exception>
    public KolmogorovSmirnov ResidualTest(HawkesEvents events, int type = 0) =>
        KolmogorovSmirnov.Of(TapeColumn.AsSeries(Residuals(events, type), "Hawkes residuals"), static x => x <= 0 ? 0 : 1 - Math.Exp(-x));

    private double Rate(int type, double[] history)
    {
        var rate = _baselines[type];
        for (var j = 0; j < history.Length; j++)
            rate += _excitations[type][j] * history[j];
        return rate;
    }

    private void Fade(double[] history, double time)
    {
        var left = Math.Exp(-Decay * time);
        for (var j = 0; j < history.Length; j++)
            history[j] *= left;
    }
}
