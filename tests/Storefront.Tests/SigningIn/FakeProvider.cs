using System.Collections.Concurrent;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace AlgoAcademy.Storefront.Tests.SigningIn;

/// <summary>
/// A provider of OpenID Connect on the loopback address: it holds the shop to the protocol (redirect address, PKCE, client secret,
/// codes that count once) and signs whoever <see cref="Next"/> says in at once.
/// </summary>
public sealed class FakeProvider : IAsyncDisposable
{
    public const string ClientId = "the-shop";
    public const string ClientSecret = "the shop's secret";

    private readonly WebApplication _app;
    private readonly RsaSecurityKey _key = new(RSA.Create(2048)) { KeyId = "1" };
    private readonly RsaSecurityKey _otherKey = new(RSA.Create(2048)) { KeyId = "1" };
    private readonly ConcurrentDictionary<string, Grant> _codes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Person> _tokens = new(StringComparer.Ordinal);

    private FakeProvider(WebApplication app) => _app = app;

    /// <summary>Who signs in next.</summary>
    public Person Next { get; set; } = new("subject-1", "ada@example.com", true);

    /// <summary>What is wrong with the next id token.</summary>
    public Lie Lie { get; set; }

    /// <summary>What the shop got wrong.</summary>
    public ConcurrentQueue<string> Faults { get; } = new();

    public string Url => _app.Urls.Single();

    public static async Task<FakeProvider> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var provider = new FakeProvider(app);
        app.MapGet("/.well-known/openid-configuration", () => Results.Json(new Dictionary<string, object>
        {
            ["issuer"] = provider.Url,
            ["authorization_endpoint"] = provider.Url + "/authorize",
            ["token_endpoint"] = provider.Url + "/token",
            ["userinfo_endpoint"] = provider.Url + "/userinfo",
            ["jwks_uri"] = provider.Url + "/keys",
            ["response_types_supported"] = new[] { "code" },
            ["subject_types_supported"] = new[] { "public" },
            ["id_token_signing_alg_values_supported"] = new[] { "RS256" },
        }));
        app.MapGet("/keys", () => Results.Json(new { keys = new[] { provider.PublicKey() } }));
        app.MapGet("/authorize", provider.Authorize);
        app.MapPost("/token", (Delegate)provider.TokenAsync);
        app.MapGet("/userinfo", provider.UserInfo);
        await app.StartAsync();
        return provider;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private object PublicKey()
    {
        var numbers = _key.Rsa.ExportParameters(includePrivateParameters: false);
        return new { kty = "RSA", use = "sig", alg = "RS256", kid = "1", n = Base64UrlEncoder.Encode(numbers.Modulus), e = Base64UrlEncoder.Encode(numbers.Exponent) };
    }

    private IResult Authorize(HttpContext context)
    {
        var query = context.Request.Query;
        Expect(query["client_id"] == ClientId, "client_id");
        Expect(query["response_type"] == "code", "response_type");
        Expect(query["code_challenge_method"] == "S256", "PKCE");
        Expect(query["scope"] == "openid email", "scope");
        Expect(!string.IsNullOrEmpty(query["state"]) && !string.IsNullOrEmpty(query["nonce"]), "state and nonce");
        var back = query["redirect_uri"].ToString();
        if (Lie == Lie.SaysNo)
            return Results.Redirect($"{back}?error=access_denied&state={Uri.EscapeDataString(query["state"]!)}");
        var code = Guid.NewGuid().ToString("N");
        _codes[code] = new Grant(Next, query["nonce"]!, query["code_challenge"]!, back);
        return Results.Redirect($"{back}?code={code}&state={Uri.EscapeDataString(query["state"]!)}");
    }

    private async Task<IResult> TokenAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (!_codes.TryRemove(form["code"].ToString(), out var grant))
            return Results.Json(new { error = "invalid_grant" }, statusCode: 400);
        var challenge = Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
        Expect(challenge == grant.Challenge, "code_verifier");
        Expect(form["client_secret"] == ClientSecret && form["client_id"] == ClientId, "client secret");
        Expect(form["redirect_uri"] == grant.Back, "redirect_uri");
        var access = Guid.NewGuid().ToString("N");
        _tokens[access] = grant.Who;
        return Results.Json(new { access_token = access, token_type = "Bearer", expires_in = 300, id_token = IdToken(grant) });
    }

    // The address comes by userinfo only, as with providers whose id tokens are thin.
    private IResult UserInfo(HttpContext context)
    {
        var token = context.Request.Headers.Authorization.ToString().Replace("Bearer ", "", StringComparison.Ordinal);
        return _tokens.TryGetValue(token, out var who)
            ? Results.Json(new Dictionary<string, object?> { ["sub"] = who.Subject, ["email"] = who.Email, ["email_verified"] = who.EmailVerified })
            : Results.Unauthorized();
    }

    private string IdToken(Grant grant)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var issued = Lie == Lie.Expired ? now.AddHours(-2) : now;
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Lie == Lie.OtherIssuer ? "https://elsewhere.example" : Url,
            Audience = Lie == Lie.OtherAudience ? "another-shop" : ClientId,
            Subject = new ClaimsIdentity([new Claim("sub", grant.Who.Subject), new Claim("nonce", Lie == Lie.OtherNonce ? "of another flow" : grant.Nonce)]),
            IssuedAt = issued,
            NotBefore = issued,
            Expires = issued.AddMinutes(5),
            SigningCredentials = new SigningCredentials(Lie == Lie.OtherKey ? _otherKey : _key, SecurityAlgorithms.RsaSha256),
        });
    }

    private void Expect(bool holds, string what)
    {
        if (!holds)
            Faults.Enqueue(what);
    }

    public sealed record Person(string Subject, string? Email, bool EmailVerified);

    private sealed record Grant(Person Who, string Nonce, string Challenge, string Back);
}
