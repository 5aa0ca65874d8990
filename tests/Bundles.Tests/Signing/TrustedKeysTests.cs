namespace AlgoAcademy.Bundles.Tests.Signing;

public class TrustedKeysTests
{
    [Fact]
    public void Text_form_gives_back_the_same_keys_and_their_state()
    {
        using var one = SigningKey.Generate(isDevelopment: false);
        using var two = SigningKey.Generate(isDevelopment: true);
        var keys = new TrustedKeys(one.Public, two.Public with { IsRevoked = true });

        var read = TrustedKeys.Parse("# keys of the academy\r\n\r\n" + keys.ToText());

        Assert.Equal(keys.ToText(), read.ToText());
        Assert.True(read.TryFind(two.Id, out var second) && second.IsRevoked);
        Assert.True(read.TryFind(one.Id, out var first) && !first.IsRevoked && first.Verify([7], one.Sign([7])));
    }

    [Fact]
    public void M4_one_id_for_two_keys_is_refused()
    {
        using var one = SigningKey.Generate(isDevelopment: false);
        using var two = SigningKey.Generate(isDevelopment: false);

        Assert.Throws<ArgumentException>(() => new TrustedKeys(one.Public, new TrustedKey(one.Id, two.Public.Export())));
    }

    [Theory]
    [InlineData("key-1")]
    [InlineData("key-1 AAAA")]
    [InlineData("key-1 not-base64")]
    [InlineData("key-1 AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA= maybe")]
    public void A_line_that_names_no_key_is_refused_with_its_number(string line) =>
        Assert.Contains("Line 2", Assert.Throws<FormatException>(() => TrustedKeys.Parse("\n" + line)).Message, StringComparison.Ordinal);

    [Fact]
    public void Production_does_not_trust_a_development_key()
    {
        using var release = SigningKey.Generate(isDevelopment: false);
        using var development = SigningKey.Generate(isDevelopment: true);

        var production = new TrustedKeys(release.Public, development.Public).WithoutDevelopmentKeys();

        Assert.Equal([release.Id], production.All.Select(key => key.Id));
    }
}
