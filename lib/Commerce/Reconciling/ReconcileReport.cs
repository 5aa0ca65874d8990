namespace AlgoAcademy.Commerce;

/// <summary>What a reconcile found and mended.</summary>
/// <param name="Events">Events the webhook had missed, now in the inbox.</param>
/// <param name="Orders">Open orders asked about.</param>
/// <param name="Subscriptions">Live subscriptions asked about.</param>
/// <param name="Unanswered">Questions the provider could not answer now; the next round asks again.</param>
public sealed record ReconcileReport(int Events, int Orders, int Subscriptions, int Unanswered);
