using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace AlgoAcademy.Storefront.Tests.Looks;

/// <summary>What a page weighs as it is sent: its markup without the charts in it, and every file it loads.</summary>
[Collection(LooksCollection.Name)]
public sealed partial class WeightTests(LooksShop shop)
{
    private const int Heaviest = 200_000;

    [Fact]
    public async Task No_page_weighs_more_than_200_kB_without_its_charts()
    {
        var weights = new List<(string Page, int Bytes)>();
        foreach (var reader in Enum.GetValues<Reader>())
        {
            using var visitor = new Visitor(shop.Running);
            if (reader != Reader.Anyone)
                await visitor.PostAsync("/login", ("Email", LooksShop.Address(reader)), ("Password", Visitor.Password));
            foreach (var page in shop.Pages().Where(page => page.Reader == reader))
                weights.Add((page.Name, await WeightAsync(visitor.Http, page.Path)));
        }

        Assert.Contains(weights, weight => weight.Bytes > 10_000);
        Assert.All(weights, weight => Assert.True(weight.Bytes <= Heaviest, FormattableString.Invariant($"{weight.Page} weighs {weight.Bytes} bytes")));
        TestContext.Current.SendDiagnosticMessage("{0}", string.Join('\n', weights.OrderByDescending(weight => weight.Bytes).Take(5)));
    }

    private static async Task<int> WeightAsync(HttpClient http, string path)
    {
        using var answer = await http.GetAsync(path);
        if (answer.StatusCode == HttpStatusCode.Redirect)
            return await WeightAsync(http, answer.Headers.Location!.OriginalString);
        var html = await answer.Content.ReadAsStringAsync();
        var weight = Encoding.UTF8.GetByteCount(Chart().Replace(html, ""));
        foreach (var file in Loaded().Matches(html).Select(match => WebUtility.HtmlDecode(match.Groups["path"].Value)).Distinct(StringComparer.Ordinal))
            weight += (await http.GetByteArrayAsync(file)).Length;
        return weight;
    }

    [GeneratedRegex("<svg.*?</svg>", RegexOptions.Singleline, 5000)]
    private static partial Regex Chart();

    // Sheets, icons, scripts and pictures; a link to another page is not loaded.
    [GeneratedRegex("<(?:link|script|img)[^>]*?\\s(?:href|src)=\"(?<path>/[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Loaded();
}
