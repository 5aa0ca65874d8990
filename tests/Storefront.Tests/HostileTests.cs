using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace AlgoAcademy.Storefront.Tests;

/// <summary>Every address the running shop has, with everything an attacker would write into it: no answer is our fault.</summary>
public sealed partial class HostileTests(AdminShop shop) : IClassFixture<AdminShop>
{
    private static readonly string[] Ids =
    [
        "1", "-1", "99999999999999999999", "00000000-0000-0000-0000-000000000000", "module-5", "L27", "%20", "%0d%0aSet-Cookie:a=b", "%00", "..%2f..%2fetc%2fpasswd", "%252e%252e",
        "%27%20OR%201=1--", "%3Cscript%3E", "%F0%9F%92%A9", "%EF%BF%BF", "%C0%AF", "%ED%A0%80", "{id}", new string('a', 3000), "a.b;c=d", "~", "CON",
    ];

    private static readonly string[] Queries =
    [
        "", "?page=-1&size=0&slice=-2147483648&from=0001-01-01&to=9999-12-31", "?page=99999999999999999999&size=1e9&slice=x&state=99&from=x&known=x",
        "?search=%25%27%22%5C&category=%00&version=%0a&from=%0d&item=%F0%9F%92%A9&product=%27", "?handler=Nothing&handler=Give&id=x&id=y&page=1&page=2", "?%00=1&=&&&a[]=b&a[0].b=c",
        "?version=1.0.0-" + "a.b.c.d.e.f.1.2.3", "?user=" + "%E2%80%AE&begins=%25&flagged=maybe&waiting=2&session_id=cs_%00",
    ];

    private static readonly string[] Verbs = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "FOO"];

    [Fact]
    public async Task No_address_answers_bad_ids_and_queries_with_a_fault_of_ours()
    {
        var faults = new List<string>();
        var asked = 0;
        foreach (var template in Templates())
        {
            var ids = Parameter().IsMatch(template) ? Ids : [""];
            foreach (var path in ids.Select(id => Parameter().Replace(template, id)).SelectMany(path => (ReferenceEquals(ids, Ids) ? Queries[..2] : Queries).Select(query => path + query)))
            {
                asked++;
                faults.AddRange(await AskAsync(shop.Admin, "GET", path));
            }
        }

        Assert.True(asked > 400, $"only {asked} requests");
        Assert.Empty(faults);
    }

    [Fact]
    public async Task No_address_answers_a_wrong_verb_or_body_with_a_fault_of_ours()
    {
        using var visitor = new Visitor(shop.Running);
        var faults = new List<string>();
        foreach (var template in Templates())
        {
            var path = Parameter().Replace(template, "module-5");
            foreach (var verb in Verbs)
                faults.AddRange(await AskAsync(visitor, verb, path));
            foreach (var (type, body) in Bodies())
                faults.AddRange(await AskAsync(shop.Admin, "POST", path, type, body));
        }

        Assert.Empty(faults);
    }

    private static IEnumerable<(string Type, byte[] Body)> Bodies()
    {
        yield return ("application/json", "{\"a\":"u8.ToArray());
        yield return ("application/json", Encoding.UTF8.GetBytes(new string('[', 5000)));
        yield return ("application/json", [0xFF, 0xFE, 0x00, 0xC3]);
        yield return ("application/x-www-form-urlencoded", "a=%zz&b=%00&__RequestVerificationToken=x"u8.ToArray());
        yield return ("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"../a\"; filename=\"..\\b\"\r\n\r\n\r\n"u8.ToArray());
        yield return ("nonsense", "x"u8.ToArray());
        yield return ("application/octet-stream", new byte[(int)RequestGuard.MaxBodyBytes + 1]);
    }

    private static async Task<IEnumerable<string>> AskAsync(Visitor who, string verb, string path, string? type = null, byte[]? body = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(verb), new Uri(who.Http.BaseAddress + path.TrimStart('/'), new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        }

        try
        {
            using var answer = await who.Http.SendAsync(request);
            var status = (int)answer.StatusCode;
            var injected = answer.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.Any(cookie => cookie.StartsWith("a=b", StringComparison.Ordinal));
            return status >= 500 || injected ? [$"{verb} {path[..Math.Min(path.Length, 120)]} {type}: {status}"] : [];
        }
        catch (HttpRequestException) when (body is { Length: > 1_000_000 })
        {
            // The shop closed the door while the rest was still being sent: that is an answer too.
            return [];
        }
    }

    private IEnumerable<string> Templates() => shop.Running.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'))
        // Signing the asker out would leave the rest untried.
        .Where(path => path != "/logout").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.None, 1000)]
    private static partial Regex Parameter();
}
