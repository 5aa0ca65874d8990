using System.Globalization;
using System.Text.Json.Nodes;

namespace AlgoAcademy.Commerce.Tests.StripeDouble;

public sealed partial class FakeStripe
{
    /// <summary>The buyer goes through; the card, or the discount, decides whether money arrives.</summary>
    public string Complete(string sessionId, bool paid = true, int percentOff = 0) => Do(() =>
    {
        var session = Find(sessionId);
        if (session["status"]!.GetValue<string>() != "open")
            throw new InvalidOperationException($"Session {sessionId} must be open; is {session["status"]}.");
        session["customer"] ??= Add("cus", "customer", new JsonObject())["id"]!.GetValue<string>();
        var subtotal = session["amount_subtotal"]!.GetValue<long>();
        var total = subtotal - (subtotal * percentOff / 100);
        session["amount_total"] = total;
        session["status"] = "complete";
        session["url"] = null;
        session["payment_status"] = !paid ? "unpaid" : total == 0 ? "no_payment_required" : "paid";
        if (session["mode"]!.GetValue<string>() == "subscription")
            session["subscription"] = Begin(session, paid)["id"]!.GetValue<string>();
        else if (total > 0)
            session["payment_intent"] = Pay(total, session["currency"]!.GetValue<string>(), Labels(session, "_payment_intent_metadata"), paid)["id"]!.GetValue<string>();
        Emit("checkout.session.completed", session);
        return sessionId;
    });

    /// <summary>A promotion code that may be used so often; its id.</summary>
    public string AddPromotionCode(int maxRedemptions) => Do(() =>
        Add("promo", "promotion_code", new JsonObject { ["max_redemptions"] = maxRedemptions, ["active"] = true })["id"]!.GetValue<string>());

    /// <summary>
    /// The buyer entered the code. Whether it was used up is looked at when the code is entered, as in two pages open at once;
    /// who completes later passes it.
    /// </summary>
    public void Enter(string sessionId, string code) => Do(() =>
    {
        Find(sessionId)["discounts"] = new JsonArray(new JsonObject { ["coupon"] = null, ["promotion_code"] = code });
        return 0;
    });

    /// <summary>A delayed payment arrives or fails.</summary>
    public void SettleDelayed(string sessionId, bool arrives) => Do(() =>
    {
        var session = Find(sessionId);
        session["payment_status"] = arrives ? "paid" : "unpaid";
        if (arrives)
            Find(session["payment_intent"]!.GetValue<string>())["amount_received"] = session["amount_total"]!.GetValue<long>();
        Emit(arrives ? "checkout.session.async_payment_succeeded" : "checkout.session.async_payment_failed", session);
        return 0;
    });

    private Route[] SessionRoutes() =>
    [
        new(
            "POST /v1/checkout/sessions",
            [
                "!mode", "client_reference_id", "customer_email", "customer", "!success_url", "cancel_url", "metadata[*]", "allow_promotion_codes",
                "!line_items[][quantity]", "line_items[][price]", "line_items[][price_data][currency]", "line_items[][price_data][unit_amount]",
                "line_items[][price_data][product_data][name]", "payment_intent_data[metadata][*]", "subscription_data[metadata][*]",
                "subscription_data[billing_mode][type]", "automatic_tax[enabled]", "expires_at", "ui_mode",
            ],
            (_, form) => CreateSession(form)),
        new("POST /v1/checkout/sessions/{id}/expire", [], (id, _) => Expire(id)),
        new("GET /v1/checkout/sessions/{id}", ["expand[]"], (id, form) => WithDiscounts(Find(id), form)),
    ];

    private JsonObject CreateSession(FakeForm form)
    {
        var mode = form.Need("mode");
        if (form.Has("customer") && form.Has("customer_email"))
            throw new RefusalException(400, null, "You may only specify one of these parameters: customer, customer_email.");
        if (form.Has("payment_intent_data") && mode != "payment")
            throw new RefusalException(400, null, "You can not pass `payment_intent_data` in `subscription` mode.");
        if (form.Has("subscription_data") && mode != "subscription")
            throw new RefusalException(400, null, "You can only pass `subscription_data` in `subscription` mode.");
        if (form["customer"] is { } customer)
            Find(customer);
        var (amount, currency, price) = Priced(form, mode);
        var session = Add("cs_test", "checkout.session", new JsonObject
        {
            ["mode"] = mode,
            ["status"] = "open",
            ["payment_status"] = "unpaid",
            ["client_reference_id"] = form["client_reference_id"],
            ["customer"] = form["customer"],
            ["customer_email"] = form["customer_email"],
            ["customer_details"] = new JsonObject { ["email"] = form["customer_email"] },
            ["amount_subtotal"] = amount,
            ["amount_total"] = amount,
            ["currency"] = currency,
            ["metadata"] = Metadata(form, "metadata"),
            ["_payment_intent_metadata"] = Metadata(form, "payment_intent_data[metadata]"),
            ["_subscription_metadata"] = Metadata(form, "subscription_data[metadata]"),
            ["_price"] = price,
        });
        session["url"] = new Uri(Address, "/pay/" + session["id"]).AbsoluteUri;
        return session;
    }

    private (long Amount, string Currency, string? Price) Priced(FakeForm form, string mode)
    {
        if (mode == "subscription")
        {
            var price = Find(form.Need("line_items[0][price]"));
            if (price["recurring"] is null)
                throw new RefusalException(400, null, "You must provide at least one recurring price in `subscription` mode.");
            return (price["unit_amount"]!.GetValue<long>(), price["currency"]!.GetValue<string>(), price["id"]!.GetValue<string>());
        }

        long sum = 0;
        for (var n = 0; form.Has($"line_items[{n}]"); n++)
            sum += form.Number($"line_items[{n}][price_data][unit_amount]")!.Value * form.Number($"line_items[{n}][quantity]")!.Value;
        return (sum, form.Need("line_items[0][price_data][currency]"), null);
    }

    // Only what was asked for is written out; else a code is its id.
    private JsonObject WithDiscounts(JsonObject session, FakeForm form)
    {
        var copy = (JsonObject)session.DeepClone();
        if (copy["discounts"] is not JsonArray discounts || !form.List("expand").Contains("discounts.promotion_code"))
            return copy;
        foreach (var discount in discounts)
            discount!["promotion_code"] = Find(discount["promotion_code"]!.GetValue<string>()).DeepClone();
        return copy;
    }

    private JsonObject Expire(string id)
    {
        var session = Find(id);
        if (session["status"]!.GetValue<string>() != "open")
            throw new RefusalException(400, null, "Only Checkout Sessions with a status in [\"open\"] can be expired.");
        session["status"] = "expired";
        session["url"] = null;
        Emit("checkout.session.expired", session);
        return session;
    }

    private JsonObject Pay(long amount, string currency, JsonObject metadata, bool paid) => Add("pi", "payment_intent", new JsonObject
    {
        ["amount"] = amount,
        ["amount_received"] = paid ? amount : 0,
        ["currency"] = currency,
        ["status"] = paid ? "succeeded" : "processing",
        ["metadata"] = metadata,
    });

    private static JsonObject Labels(JsonObject from, string name) => (JsonObject)from[name]!.DeepClone();

    private static JsonObject Metadata(FakeForm form, string name)
    {
        var labels = new JsonObject();
        foreach (var (key, value) in form.Map(name))
            labels[key] = value;
        return labels;
    }

    private static JsonObject Page(IEnumerable<JsonObject> data, int limit = 10)
    {
        var all = data.ToList();
        return new JsonObject
        {
            ["object"] = "list",
            ["has_more"] = all.Count > limit,
            ["data"] = new JsonArray([.. all.Take(limit).Select(item => item.DeepClone())]),
        };
    }

    private static int Limit(FakeForm form) => (int)(form.Number("limit") ?? 10);

    private static DateTimeOffset Time(long seconds) => DateTimeOffset.FromUnixTimeSeconds(seconds);

    private static string Text(JsonObject from, string name) => from[name]!.GetValue<string>();

    private static string Invariant(long number) => number.ToString(CultureInfo.InvariantCulture);
}
