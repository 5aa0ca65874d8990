using System.Text.Json.Nodes;

namespace AlgoAcademy.Commerce.Tests.StripeDouble;

public sealed partial class FakeStripe
{
    /// <summary>A recurring price, as a synchronised catalogue has it.</summary>
    public string AddPrice(string lookupKey, long amount, string currency = "usd") => Do(() => Text(
        NewPrice(lookupKey, amount, currency, lookupKey.EndsWith("_yearly", StringComparison.Ordinal) ? "year" : "month"), "id"));

    private Route[] CatalogRoutes() =>
    [
        new("GET /v1/prices", ["lookup_keys[]", "active", "limit", "expand[]"], (_, form) => ListPrices(form)),
        new(
            "POST /v1/prices",
            ["!currency", "!unit_amount", "!product", "lookup_key", "transfer_lookup_key", "recurring[interval]", "metadata[*]"],
            (_, form) => CreatePrice(form)),
        new("POST /v1/prices/{id}", ["active", "metadata[*]"], UpdatePrice),
        new("GET /v1/products/{id}", [], (id, _) => Find(id)),
        new("POST /v1/products", ["!id", "!name", "metadata[*]"], (_, form) => CreateProduct(form)),
        new("POST /v1/products/{id}", ["name", "metadata[*]"], RenameProduct),
        new("GET /v1/billing_portal/configurations", ["active", "limit"], (_, form) => Page(Objects.Values.Where(candidate =>
            Text(candidate, "object") == "billing_portal.configuration"), Limit(form))),
        new(
            "POST /v1/billing_portal/configurations",
            [
                "!features[invoice_history][enabled]", "features[payment_method_update][enabled]", "features[subscription_cancel][enabled]",
                "features[subscription_cancel][mode]", "metadata[*]",
            ],
            (_, form) => Add("bpc", "billing_portal.configuration", new JsonObject { ["active"] = true, ["metadata"] = Metadata(form, "metadata") })),
        new("POST /v1/billing_portal/sessions", ["!customer", "return_url", "configuration"], (_, form) => OpenPortal(form)),
    ];

    private JsonObject NewPrice(string? lookupKey, long amount, string currency, string? interval) => Add("price", "price", new JsonObject
    {
        ["active"] = true,
        ["lookup_key"] = lookupKey,
        ["unit_amount"] = amount,
        ["currency"] = currency,
        ["recurring"] = interval is null ? null : new JsonObject { ["interval"] = interval },
        ["metadata"] = new JsonObject(),
    });

    private JsonObject ListPrices(FakeForm form)
    {
        var keys = form.List("lookup_keys");
        if (keys.Count > 10)
            throw new RefusalException(400, null, "You may pass up to 10 lookup keys.");
        return Page(
            Objects.Values.Where(candidate => Text(candidate, "object") == "price"
                && (keys.Count == 0 || keys.Contains(candidate["lookup_key"]?.GetValue<string>() ?? string.Empty))
                && (form["active"] is not { } active || candidate["active"]!.GetValue<bool>() == (active == "true"))),
            Limit(form));
    }

    private JsonObject CreatePrice(FakeForm form)
    {
        Find(form.Need("product"));
        if (form["lookup_key"] is { } key && Objects.Values.FirstOrDefault(candidate =>
            Text(candidate, "object") == "price" && candidate["lookup_key"]?.GetValue<string>() == key) is { } holder)
        {
            if (form["transfer_lookup_key"] != "true")
                throw new RefusalException(400, "resource_already_exists", $"A price with the lookup key {key} exists.");
            holder["lookup_key"] = null;
        }

        var price = NewPrice(form["lookup_key"], form.Number("unit_amount")!.Value, form.Need("currency"), form["recurring[interval]"]);
        (price["product"], price["metadata"]) = (form["product"], Metadata(form, "metadata"));
        return price;
    }

    private JsonObject UpdatePrice(string id, FakeForm form)
    {
        var price = Find(id);
        if (form["active"] is { } active)
            price["active"] = active == "true";
        return price;
    }

    private JsonObject CreateProduct(FakeForm form)
    {
        var id = form.Need("id");
        if (Objects.ContainsKey(id))
            throw new RefusalException(400, "resource_already_exists", $"Product already exists: {id}");
        var product = Add("prod", "product", new JsonObject { ["name"] = form["name"], ["active"] = true });
        Objects.Remove(Text(product, "id"));
        product["id"] = id;
        Objects[id] = product;
        return product;
    }

    private JsonObject RenameProduct(string id, FakeForm form)
    {
        Find(id)["name"] = form["name"];
        return Find(id);
    }

    private JsonObject OpenPortal(FakeForm form)
    {
        Find(form.Need("customer"));
        if (form["configuration"] is { } configuration)
            Find(configuration);
        return Add("bps", "billing_portal.session", new JsonObject { ["url"] = new Uri(Address, "/portal").AbsoluteUri });
    }
}
