using System.Diagnostics.Metrics;

namespace AlgoAcademy.Commerce;

/// <summary>What the shop counts, under the meter "AlgoAcademy.Shop". Tags are a few fixed words: never a user, an address or a key.</summary>
public static class ShopMeters
{
    /// <summary>The meter's name.</summary>
    public const string Name = "AlgoAcademy.Shop";

    private static readonly Meter s_meter = new(Name);
    private static readonly Counter<long> s_checkouts = s_meter.CreateCounter<long>("shop.checkouts", description: "Checkouts that were asked for, by outcome.");
    private static readonly Counter<long> s_fulfilments = s_meter.CreateCounter<long>("shop.fulfilments", description: "Sessions that were settled, by outcome.");
    private static readonly Histogram<double> s_lag = s_meter.CreateHistogram<double>("shop.webhook.lag", "s", "Time from the receipt of an event to its handling.");
    private static readonly Counter<long> s_downloads = s_meter.CreateCounter<long>("shop.downloads", description: "Download links and downloads, by outcome: Denied counts the refusals.");
    private static readonly Counter<long> s_mails = s_meter.CreateCounter<long>("shop.mails", description: "Tries to hand a mail over, by outcome.");

    internal static void Checkout(StartCheckoutResult result) => s_checkouts.Add(1, Outcome(result.GetType().Name));

    internal static void Fulfilment(SettleResult result) => s_fulfilments.Add(1, Outcome(result.GetType().Name));

    internal static void Handled(TimeSpan lag) => s_lag.Record(lag.TotalSeconds);

    internal static void Download(DownloadOutcome outcome) => s_downloads.Add(1, Outcome(outcome.ToString()));

    internal static void Mail(MailOutcome outcome) => s_mails.Add(1, Outcome(outcome.GetType().Name));

    private static KeyValuePair<string, object?> Outcome(string word) => new("outcome", word);
}
