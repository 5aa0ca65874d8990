using Microsoft.Extensions.Configuration;

namespace AlgoAcademy.Storefront.Tests.SigningIn;

public sealed class IdentityProviderSettingsTests
{
    [Fact]
    public void Google_needs_id_and_secret_only_and_is_one_of_openid_connect()
    {
        var google = Assert.Single(Read(("Google:ClientId", "id"), ("Google:ClientSecret", "secret")));

        Assert.Equal(new IdentityProvider("google", "Google", new Uri("https://accounts.google.com"), "id", "secret", "https://accounts.google.com"), google);
        Assert.Equal("/signin-google", google.CallbackPath);
        Assert.DoesNotContain("secret", google.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_sign_in_page_may_lie_elsewhere_than_the_authority()
    {
        var provider = Assert.Single(Read(
            ("OpenId:Name", "Work"), ("OpenId:Authority", "https://id.example/tenant"), ("OpenId:ClientId", "id"), ("OpenId:ClientSecret", "secret"), ("OpenId:SignInOrigin", "https://login.example/page")));

        Assert.Equal("https://login.example", provider.SignInOrigin);
    }

    [Fact]
    public void Every_missing_or_wrong_part_is_named_with_its_remedy()
    {
        var faults = Assert.Throws<ShopSettingsException>(() => Read(
            ("OpenId:Authority", "http://id.example"), ("OpenId:ClientId", "id"), ("Facebook:ClientId", "x"), ("Google:ClientSecret", " "))).Message;

        Assert.Contains("Shop:SignInWith:OpenId:Name is missing", faults, StringComparison.Ordinal);
        Assert.Contains("Shop:SignInWith:OpenId:Authority must be the provider's https address; was 'http://id.example'.", faults, StringComparison.Ordinal);
        Assert.Contains("Shop:SignInWith:OpenId:ClientSecret is missing: set the environment variable Shop__SignInWith__OpenId__ClientSecret.", faults, StringComparison.Ordinal);
        Assert.Contains("Shop:SignInWith:Google:ClientId is missing", faults, StringComparison.Ordinal);
        Assert.Contains("Shop:SignInWith:Facebook is no provider; it must be Google or OpenId.", faults, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_is_trusted_by_default() => Assert.Empty(Read());

    private static IReadOnlyList<IdentityProvider> Read(params (string Name, string Value)[] settings) => IdentityProviderSettings.Read(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(one => KeyValuePair.Create("Shop:SignInWith:" + one.Name, (string?)one.Value))).Build().GetSection("Shop:SignInWith"),
        isDevelopment: false);
}
