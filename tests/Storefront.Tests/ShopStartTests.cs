using System.Net;

namespace AlgoAcademy.Storefront.Tests;

public sealed class ShopStartTests
{
    [Fact]
    public void Production_without_settings_refuses_to_start_and_names_each_one()
    {
        var refused = Assert.Throws<ShopSettingsException>(() => ShopHost.Build(["--environment", "Production", "--data", NoFolder()]));

        Assert.Contains("Shop__Stripe__SecretKey", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Shop__Stripe__WebhookSecret", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Shop__PublicUrl", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public void The_test_checkout_cannot_be_switched_on_outside_development(string environment)
    {
        var folder = NoFolder();

        var refused = Assert.Throws<ShopSettingsException>(() => ShopHost.Build(
        [
            "--environment", environment, "--data", folder, "--Shop:TestCheckout", "true", "--Shop:PublicUrl", "https://shop.example",
            "--Shop:Stripe:SecretKey", "sk_test_x", "--Shop:Stripe:WebhookSecret", "whsec_x",
        ]));

        Assert.Contains("Shop:TestCheckout", Assert.Single(refused.Faults), StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public void The_test_checkout_is_refused_at_a_public_address()
    {
        var refused = Assert.Throws<ShopSettingsException>(() => ShopHost.Build(
            ["--environment", "Development", "--data", NoFolder(), "--Shop:PublicUrl", "http://shop.example"]));

        Assert.Contains("loopback", Assert.Single(refused.Faults), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bundle_that_does_not_verify_is_not_published()
    {
        var data = Directory.CreateTempSubdirectory("academy-shop-").FullName;
        var bundle = FixtureBundle.Build(data);
        var bytes = await File.ReadAllBytesAsync(bundle);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(bundle, bytes);
        var errors = new StringWriter();

        var code = await ShopCommandLine.RunAsync(
            ["publish", "--product", "module-5", "--version", "1.0.0", "--bundle", bundle, "--data", data, "--environment", "Development"],
            TextWriter.Null, errors);

        Assert.Equal(1, code);
        Assert.Contains("does not verify", errors.ToString(), StringComparison.Ordinal);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public async Task A_bundle_of_another_product_is_not_published_under_this_one()
    {
        var data = Directory.CreateTempSubdirectory("academy-shop-").FullName;
        var errors = new StringWriter();

        var code = await ShopCommandLine.RunAsync(
            ["publish", "--product", "module-1", "--version", "1.0.0", "--bundle", FixtureBundle.Build(data), "--data", data, "--environment", "Development"],
            TextWriter.Null, errors);

        Assert.Equal(1, code);
        Assert.Contains("module-1", errors.ToString(), StringComparison.Ordinal);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public async Task An_unknown_verb_and_a_publish_without_arguments_say_what_is_needed()
    {
        var errors = new StringWriter();
        Assert.Equal(2, await ShopCommandLine.RunAsync(["sell"], TextWriter.Null, errors));
        Assert.Contains("The verb must be one of these; was 'sell'", errors.ToString(), StringComparison.Ordinal);

        var data = Directory.CreateTempSubdirectory("academy-shop-").FullName;
        errors = new StringWriter();
        var code = await ShopCommandLine.RunAsync(
            ["publish", "--product", "module-5", "--data", data, "--environment", "Development"], TextWriter.Null, errors);
        Assert.Equal(2, code);
        Assert.Contains("--version, --bundle", errors.ToString(), StringComparison.Ordinal);
        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public async Task Guessing_passwords_is_slowed_down()
    {
        await using var shop = await RunningShop.StartAsync(bundle: null, trusted: null, "--Shop:SignInsPerMinute", "3");
        using var visitor = new Visitor(shop);
        var statuses = new List<HttpStatusCode>();
        for (var attempt = 0; attempt < 5; attempt++)
            statuses.Add((await visitor.PostAsync("/login", ("Email", "a@example.com"), ("Password", "guess guess guess"))).StatusCode);

        Assert.Equal(HttpStatusCode.TooManyRequests, statuses[^1]);
        Assert.Equal(HttpStatusCode.OK, statuses[0]);
    }

    [Fact]
    public async Task D2_a_damaged_bundle_is_never_served()
    {
        await using var shop = await RunningShop.StartAsync();
        using var visitor = await new Visitor(shop).SignUpAsync();
        await visitor.Http.GetStringAsync(await visitor.BuyAsync());
        var zip = Directory.EnumerateFiles(Path.Combine(shop.Data, "bundles"), "*.zip", SearchOption.AllDirectories).Single();
        var bytes = await File.ReadAllBytesAsync(zip);
        bytes[^1] ^= 1;
        await File.WriteAllBytesAsync(zip, bytes);

        var link = await visitor.Http.GetAsync("/api/downloads/module-5");
        var answer = await visitor.Http.GetAsync(link.Headers.Location);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
    }

    private static string NoFolder() => Path.Combine(Path.GetTempPath(), "academy-never-" + Guid.NewGuid().ToString("N"));
}
