namespace AlgoAcademy.Research;

/// <summary>Writes headlines from phrases; the polarity is drawn first, the words after it.</summary>
internal static class HeadlinePhrases
{
    private static readonly string[] s_names = ["Acme", "Borealis", "Cobalt", "Delmar", "Everline", "Fenwick", "Granite", "Helios"];
    private static readonly string[] s_good = ["strong growth", "record profit", "a major contract win", "impressive gains", "a successful launch", "an excellent outlook", "a brilliant quarter"];
    private static readonly string[] s_bad = ["a heavy loss", "a fraud probe", "weak demand", "a serious lawsuit", "a failure of its main plant", "a terrible quarter", "a debt crisis"];
    private static readonly string[] s_says = ["reports", "faces", "announces", "expects", "sees"];
    private static readonly string[] s_denies = ["does not expect", "never reported", "sees no sign of", "isn't facing"];
    private static readonly string[] s_asides = ["oh great:", "just what holders needed:", "well done:", "surprise, surprise:"];
    private static readonly string[] s_tails = ["", " in Europe", " this year", " after review", " before year-end", ", says analyst"];

    public static Headline Write(int bar, HeadlineOptions options, Rng rng)
    {
        var polarity = rng.NextUniform() < 0.5 ? 1 : -1;
        var draw = rng.NextUniform();
        var form = draw < options.Negated ? HeadlineForm.Negated : draw < options.Negated + options.Sarcastic ? HeadlineForm.Sarcastic : HeadlineForm.Plain;
        var words = polarity > 0 == (form == HeadlineForm.Plain) ? s_good : s_bad;
        var text = form switch
        {
            HeadlineForm.Negated => $"{Pick(s_names, rng)} {Pick(s_denies, rng)} {Pick(words, rng)}{Pick(s_tails, rng)}",
            HeadlineForm.Sarcastic => $"{Pick(s_asides, rng)} {Pick(s_names, rng)} {Pick(s_says, rng)} {Pick(words, rng)}{Pick(s_tails, rng)}",
            _ => $"{Pick(s_names, rng)} {Pick(s_says, rng)} {Pick(words, rng)}{Pick(s_tails, rng)}",
        };
        return new Headline(bar, text, polarity, form);
    }

    private static string Pick(string[] phrases, Rng rng) => phrases[rng.NextInt(phrases.Length)];
}
