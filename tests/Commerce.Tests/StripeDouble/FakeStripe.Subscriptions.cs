using System.Text.Json.Nodes;

namespace AlgoAcademy.Commerce.Tests.StripeDouble;

public sealed partial class FakeStripe
{
    /// <summary>Sets the status as dunning, a pause or an end would, and says so.</summary>
    public void SetStatus(string subscriptionId, string status) => Do(() =>
    {
        var subscription = Find(subscriptionId);
        subscription["status"] = status;
        if (status == "canceled")
            subscription["ended_at"] = Now;
        Emit(status == "canceled" ? "customer.subscription.deleted" : "customer.subscription.updated", subscription);
        return 0;
    });

    /// <summary>Changes the subscription by hand and says so.</summary>
    public void Change(string subscriptionId, Action<JsonObject> change, string type = "customer.subscription.updated") => Do(() =>
    {
        change(Find(subscriptionId));
        Emit(type, Find(subscriptionId));
        return 0;
    });

    /// <summary>The period ends: it renews, changes to the planned price, or ends.</summary>
    public void Renew(string subscriptionId) => Do(() =>
    {
        var subscription = Find(subscriptionId);
        var item = Item(subscription);
        if (subscription["cancel_at_period_end"]!.GetValue<bool>())
        {
            subscription["status"] = "canceled";
            subscription["ended_at"] = item["current_period_end"]!.GetValue<long>();
            Emit("customer.subscription.deleted", subscription);
            return 0;
        }

        if (subscription["schedule"]?.GetValue<string>() is { } schedule)
        {
            item["price"] = Find(Text((JsonObject)Find(schedule)["phases"]![1]!["items"]![0]!, "price")).DeepClone();
            subscription["schedule"] = null;
        }

        StartPeriod(item, item["current_period_end"]!.GetValue<long>());
        var invoice = Bill(subscription, item["price"]!["unit_amount"]!.GetValue<long>(), CardWorks);
        subscription["status"] = CardWorks ? "active" : "past_due";
        Emit("customer.subscription.updated", subscription);
        Emit(CardWorks ? "invoice.paid" : "invoice.payment_failed", invoice);
        return 0;
    });

    private Route[] SubscriptionRoutes() =>
    [
        new("GET /v1/subscriptions/{id}", ["expand[]"], (id, form) => Expanded(Find(id), form)),
        new("DELETE /v1/subscriptions/{id}", ["prorate", "invoice_now"], (id, _) => Cancel(id)),
        new(
            "POST /v1/subscriptions/{id}",
            ["items[][id]", "items[][price]", "proration_behavior", "proration_date", "payment_behavior", "cancel_at_period_end", "metadata[*]"],
            UpdateSubscription),
        new(
            "POST /v1/invoices/create_preview",
            [
                "!subscription", "subscription_details[items][][id]", "subscription_details[items][][price]",
                "subscription_details[proration_behavior]", "subscription_details[proration_date]",
            ],
            (_, form) => Preview(form)),
        new("GET /v1/invoices/{id}", ["expand[]"], (id, _) => Find(id)),
        new("POST /v1/subscription_schedules", ["!from_subscription"], (_, form) => CreateSchedule(form)),
        new("GET /v1/subscription_schedules/{id}", [], (id, _) => Find(id)),
        new("POST /v1/subscription_schedules/{id}/release", [], (id, _) => Release(id)),
        new(
            "POST /v1/subscription_schedules/{id}",
            [
                "end_behavior", "phases[][start_date]", "phases[][end_date]", "phases[][items][][price]", "phases[][items][][quantity]",
                "phases[][proration_behavior]", "phases[][duration][interval]", "phases[][duration][interval_count]",
            ],
            UpdateSchedule),
    ];

    private JsonObject Begin(JsonObject session, bool paid)
    {
        var item = new JsonObject { ["id"] = NewId("si"), ["object"] = "subscription_item", ["price"] = Find(Text(session, "_price")).DeepClone() };
        StartPeriod(item, Now);
        var subscription = Add("sub", "subscription", new JsonObject
        {
            ["customer"] = Text(session, "customer"),
            ["currency"] = Text(session, "currency"),
            ["status"] = paid ? "active" : "incomplete",
            ["cancel_at_period_end"] = false,
            ["metadata"] = Labels(session, "_subscription_metadata"),
            ["items"] = new JsonObject { ["object"] = "list", ["data"] = new JsonArray(item) },
        });
        var invoice = Bill(subscription, session["amount_total"]!.GetValue<long>(), paid);
        Emit("customer.subscription.created", subscription);
        Emit(paid ? "invoice.paid" : "invoice.payment_failed", invoice);
        return subscription;
    }

    private JsonObject Bill(JsonObject subscription, long amount, bool paid)
    {
        var invoice = Add("in", "invoice", new JsonObject
        {
            ["customer"] = Text(subscription, "customer"),
            ["currency"] = Text(subscription, "currency"),
            ["status"] = paid ? "paid" : "open",
            ["amount_due"] = amount,
            ["parent"] = new JsonObject
            {
                ["type"] = "subscription_details",
                ["subscription_details"] = new JsonObject { ["subscription"] = Text(subscription, "id") },
            },
        });
        subscription["latest_invoice"] = Text(invoice, "id");
        if (paid && amount > 0)
        {
            var payment = Pay(amount, Text(subscription, "currency"), [], paid: true);
            Add("inpay", "invoice_payment", new JsonObject
            {
                ["invoice"] = Text(invoice, "id"),
                ["status"] = "paid",
                ["payment"] = new JsonObject { ["type"] = "payment_intent", ["payment_intent"] = Text(payment, "id") },
            });
        }

        return invoice;
    }

    private JsonObject UpdateSubscription(string id, FakeForm form)
    {
        var subscription = Find(id);
        if (Text(subscription, "status") is "canceled" or "incomplete_expired")
            throw new RefusalException(404, "resource_missing", $"No such subscription: '{id}'");
        if (form["payment_behavior"] == "pending_if_incomplete" && (form.Has("cancel_at_period_end") || form.Has("metadata")))
            throw new RefusalException(400, null, "`payment_behavior` of `pending_if_incomplete` supports only changes of items, proration and trial.");
        if (form.Has("cancel_at_period_end") && subscription["schedule"] is not null)
            throw new RefusalException(400, null, "The subscription is managed by the subscription schedule; release it first.");
        if (form["cancel_at_period_end"] is { } end)
            subscription["cancel_at_period_end"] = end == "true";
        if (form["items[0][price]"] is { } priceId)
            ChangePrice(subscription, form, Find(priceId));
        Emit("customer.subscription.updated", subscription);
        return subscription;
    }

    private void ChangePrice(JsonObject subscription, FakeForm form, JsonObject price)
    {
        var item = Item(subscription);
        if (form["items[0][id]"] != Text(item, "id"))
            throw new RefusalException(400, null, "An item must be named by its id, else a second one is added.");
        var (credit, charge) = Prorate(item, price, form.Number("proration_date") ?? Now);
        var invoice = Bill(subscription, Math.Max(0, charge + credit), CardWorks);
        if (!CardWorks)
        {
            subscription["pending_update"] = new JsonObject { ["expires_at"] = Now + 82_800 };
            Emit("invoice.payment_failed", invoice);
            return;
        }

        if (Text((JsonObject)item["price"]!["recurring"]!, "interval") != Text((JsonObject)price["recurring"]!, "interval"))
        {
            item["price"] = price.DeepClone();
            StartPeriod(item, form.Number("proration_date") ?? Now);
        }

        item["price"] = price.DeepClone();
        Emit("invoice.paid", invoice);
    }

    private JsonObject Preview(FakeForm form)
    {
        var subscription = Find(form.Need("subscription"));
        var price = Find(form.Need("subscription_details[items][0][price]"));
        var (credit, charge) = Prorate(Item(subscription), price, form.Number("subscription_details[proration_date]") ?? Now);
        return new JsonObject
        {
            ["object"] = "invoice",
            ["currency"] = Text(subscription, "currency"),
            ["amount_due"] = Math.Max(0, charge + credit),
            ["lines"] = new JsonObject
            {
                ["object"] = "list",
                ["data"] = new JsonArray(
                    new JsonObject { ["object"] = "line_item", ["amount"] = credit }, new JsonObject { ["object"] = "line_item", ["amount"] = charge }),
            },
        };
    }

    // By the second, as Stripe does; a price of another length begins a new period and is charged whole.
    private static (long Credit, long Charge) Prorate(JsonObject item, JsonObject price, long at)
    {
        var (start, end) = (item["current_period_start"]!.GetValue<long>(), item["current_period_end"]!.GetValue<long>());
        if (at < start || at > end)
            throw new RefusalException(400, null, "`proration_date` must lie within the current period.");
        var share = (decimal)(end - at) / (end - start);
        var old = item["price"]!["unit_amount"]!.GetValue<long>();
        var next = price["unit_amount"]!.GetValue<long>();
        var same = Text((JsonObject)item["price"]!["recurring"]!, "interval") == Text((JsonObject)price["recurring"]!, "interval");
        return (-(long)Math.Round(old * share), same ? (long)Math.Round(next * share) : next);
    }

    private JsonObject Cancel(string id)
    {
        var subscription = Find(id);
        if (Text(subscription, "status") == "canceled")
            throw new RefusalException(404, "resource_missing", $"No such subscription: '{id}'");
        (subscription["status"], subscription["ended_at"]) = ("canceled", Now);
        Emit("customer.subscription.deleted", subscription);
        return subscription;
    }

    private JsonObject CreateSchedule(FakeForm form)
    {
        var subscription = Find(form.Need("from_subscription"));
        if (subscription["schedule"] is not null)
            throw new RefusalException(400, null, "The subscription is already attached to a schedule.");
        var item = Item(subscription);
        var schedule = Add("sub_sched", "subscription_schedule", new JsonObject
        {
            ["status"] = "active",
            ["subscription"] = Text(subscription, "id"),
            ["phases"] = new JsonArray(Phase(item["current_period_start"]!.GetValue<long>(), item["current_period_end"]!.GetValue<long>(), Text((JsonObject)item["price"]!, "id"))),
        });
        subscription["schedule"] = Text(schedule, "id");
        return schedule;
    }

    private JsonObject UpdateSchedule(string id, FakeForm form)
    {
        var schedule = Find(id);
        if (Text(schedule, "status") != "active")
            throw new RefusalException(400, null, "You can only update an active schedule.");
        var phases = new JsonArray();
        for (var n = 0; form.Has($"phases[{n}]"); n++)
        {
            var price = Text(Find(form.Need($"phases[{n}][items][0][price]")), "id");
            phases.Add(Phase(form.Number($"phases[{n}][start_date]") ?? 0, form.Number($"phases[{n}][end_date]") ?? long.MaxValue / 1_000_000_000, price));
        }

        schedule["phases"] = phases;
        Emit("customer.subscription.updated", Find(Text(schedule, "subscription")));
        return schedule;
    }

    private JsonObject Release(string id)
    {
        var schedule = Find(id);
        Find(Text(schedule, "subscription"))["schedule"] = null;
        schedule["status"] = "released";
        return schedule;
    }

    private static JsonObject Phase(long start, long end, string price) => new()
    {
        ["start_date"] = start,
        ["end_date"] = end,
        ["items"] = new JsonArray(new JsonObject { ["price"] = price, ["quantity"] = 1 }),
    };

    private static JsonObject Item(JsonObject subscription) => (JsonObject)subscription["items"]!["data"]![0]!;

    private static void StartPeriod(JsonObject item, long start)
    {
        var year = Text((JsonObject)item["price"]!["recurring"]!, "interval") == "year";
        item["current_period_start"] = start;
        item["current_period_end"] = (year ? Time(start).AddYears(1) : Time(start).AddMonths(1)).ToUnixTimeSeconds();
    }

    private JsonObject Expanded(JsonObject subscription, FakeForm form)
    {
        var copy = (JsonObject)subscription.DeepClone();
        if (form.List("expand").Contains("latest_invoice") && copy["latest_invoice"]?.GetValue<string>() is { } invoice)
            copy["latest_invoice"] = Find(invoice).DeepClone();
        if (form.List("expand").Contains("schedule.phases.items.price") && copy["schedule"]?.GetValue<string>() is { } scheduleId)
        {
            var schedule = (JsonObject)Find(scheduleId).DeepClone();
            foreach (var phase in schedule["phases"]!.AsArray())
                phase!["items"]![0]!["price"] = Find(phase["items"]![0]!["price"]!.GetValue<string>()).DeepClone();
            copy["schedule"] = schedule;
        }

        return copy;
    }
}
