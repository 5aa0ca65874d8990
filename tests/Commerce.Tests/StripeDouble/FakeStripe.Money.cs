using System.Text.Json.Nodes;

namespace AlgoAcademy.Commerce.Tests.StripeDouble;

public sealed partial class FakeStripe
{
    /// <summary>Pays back by hand, as a person in Stripe's dashboard does; null for all that is left.</summary>
    public string RefundByHand(string paymentId, long? amount = null) => Do(() => Text(Refund(paymentId, amount, []), "id"));

    /// <summary>The refund comes back to the shop.</summary>
    public void FailRefund(string refundId) => Do(() =>
    {
        Find(refundId)["status"] = "failed";
        Emit("refund.failed", Find(refundId));
        return 0;
    });

    /// <summary>A bank contests a payment.</summary>
    public string OpenDispute(string paymentId, string status) => Do(() =>
    {
        var payment = Find(paymentId);
        var dispute = Add("dp", "dispute", new JsonObject
        {
            ["payment_intent"] = paymentId,
            ["amount"] = payment["amount"]!.GetValue<long>(),
            ["currency"] = Text(payment, "currency"),
            ["status"] = status,
            ["reason"] = "fraudulent",
        });
        Emit("charge.dispute.created", dispute);
        return Text(dispute, "id");
    });

    /// <summary>The dispute goes on.</summary>
    public void SetDispute(string disputeId, string status) => Do(() =>
    {
        Find(disputeId)["status"] = status;
        Emit(status is "won" or "lost" ? "charge.dispute.closed" : "charge.dispute.updated", Find(disputeId));
        return 0;
    });

    private Route[] MoneyRoutes() =>
    [
        new("GET /v1/payment_intents/{id}", ["expand[]"], (id, _) => Find(id)),
        new("POST /v1/refunds", ["!payment_intent", "amount", "reason", "metadata[*]"], (_, form) => CreateRefund(form)),
        new("GET /v1/refunds", ["payment_intent", "charge", "limit"], (_, form) => Page(Of("refund", "payment_intent", form), Limit(form))),
        new("GET /v1/refunds/{id}", [], (id, _) => Find(id)),
        new("GET /v1/disputes", ["payment_intent", "charge", "limit"], (_, form) => Page(Of("dispute", "payment_intent", form), Limit(form))),
        new("GET /v1/disputes/{id}", [], (id, _) => Find(id)),
        new("GET /v1/charges/{id}", [], (id, _) => Find(id)),
        new(
            "GET /v1/invoice_payments",
            ["invoice", "status", "payment[type]", "payment[payment_intent]", "expand[]", "limit"],
            (_, form) => InvoicePayments(form)),
        new(
            "GET /v1/events",
            ["types[]", "type", "created[gte]", "delivery_success", "limit", "starting_after"],
            (_, form) => ListEvents(form)),
    ];

    private IEnumerable<JsonObject> Of(string kind, string name, FakeForm form) => Objects.Values.Where(candidate =>
        Text(candidate, "object") == kind && candidate[name]?.GetValue<string>() == form[name]);

    private JsonObject CreateRefund(FakeForm form)
    {
        if (form["reason"] is { } reason && reason is not ("duplicate" or "fraudulent" or "requested_by_customer"))
            throw new RefusalException(400, null, $"Invalid reason: {reason}");
        return Refund(form.Need("payment_intent"), form.Number("amount"), Metadata(form, "metadata"));
    }

    private JsonObject Refund(string paymentId, long? amount, JsonObject metadata)
    {
        var payment = Find(paymentId);
        var before = Objects.Values.Where(candidate => Text(candidate, "object") == "refund" && Text(candidate, "payment_intent") == paymentId
            && Text(candidate, "status") is "succeeded" or "pending").Sum(refund => refund["amount"]!.GetValue<long>());
        var left = payment["amount_received"]!.GetValue<long>() - before;
        if (left == 0)
            throw new RefusalException(400, "charge_already_refunded", $"Charge of {paymentId} has already been refunded.");
        if (amount > left)
            throw new RefusalException(400, null, $"Refund amount ({Invariant(amount.Value)}) is greater than unrefunded amount on charge ({Invariant(left)})");
        var charge = Objects.Values.FirstOrDefault(candidate => Text(candidate, "object") == "charge" && Text(candidate, "payment_intent") == paymentId)
            ?? Add("ch", "charge", new JsonObject { ["payment_intent"] = paymentId });
        var refund = Add("re", "refund", new JsonObject
        {
            ["payment_intent"] = paymentId,
            ["amount"] = amount ?? left,
            ["currency"] = Text(payment, "currency"),
            ["status"] = "succeeded",
            ["metadata"] = metadata,
        });
        Emit("refund.created", refund);
        Emit("charge.refunded", charge);
        return refund;
    }

    private JsonObject InvoicePayments(FakeForm form)
    {
        var found = Objects.Values.Where(candidate => Text(candidate, "object") == "invoice_payment"
            && (form["invoice"] is not { } invoice || Text(candidate, "invoice") == invoice)
            && (form["status"] is not { } status || Text(candidate, "status") == status)
            && (form["payment[payment_intent]"] is not { } payment || Text((JsonObject)candidate["payment"]!, "payment_intent") == payment));
        if (!form.List("expand").Contains("data.invoice"))
            return Page(found, Limit(form));
        return Page(
            found.Select(candidate =>
            {
                var copy = (JsonObject)candidate.DeepClone();
                copy["invoice"] = Find(Text(candidate, "invoice")).DeepClone();
                return copy;
            }),
            Limit(form));
    }

    // Newest first, like Stripe.
    private JsonObject ListEvents(FakeForm form)
    {
        var types = form.List("types");
        if (types.Count > 20)
            throw new RefusalException(400, null, "You may pass up to 20 types.");
        var found = Events.AsEnumerable().Reverse().Where(candidate =>
            (types.Count == 0 || types.Contains(Text(candidate, "type")))
            && (form.Number("created[gte]") is not { } since || candidate["created"]!.GetValue<long>() >= since)
            && (form["delivery_success"] is not "false" || candidate["pending_webhooks"]!.GetValue<int>() > 0));
        if (form["starting_after"] is { } after)
            found = found.SkipWhile(candidate => Text(candidate, "id") != after).Skip(1);
        return Page(found, Limit(form));
    }
}
