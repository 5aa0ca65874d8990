using System.Net;
using System.Text.RegularExpressions;
using AlgoAcademy.Commerce;
using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Storefront.Tests;

public sealed partial class LessonTests(LessonTests.Shop shop) : IClassFixture<LessonTests.Shop>
{
    private const string Page = "/lessons/what-is-a-trend";

    private RunningShop Running => shop.Running;

    [Fact]
    public async Task A_locked_lesson_shows_prose_first_chart_and_headings_and_names_the_way_in()
    {
        using var visitor = new Visitor(Running);

        var html = await visitor.Http.GetStringAsync(Page);

        Assert.Contains("How large is the volatility of a sum?", html, StringComparison.Ordinal);
        Assert.Contains("Which of these lines is a market?", html, StringComparison.Ordinal);
        Assert.Contains("<title>First chart</title>", html, StringComparison.Ordinal);
        Assert.Contains("<li>The recipe</li>", html, StringComparison.Ordinal);
        Assert.Contains("<li>Exercises</li>", html, StringComparison.Ordinal);
        Assert.Contains("$57", html, StringComparison.Ordinal);
        Assert.DoesNotContain(FixtureLesson.Secret, html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task An_open_lesson_shows_every_cell_without_a_style_or_script_in_its_markup()
    {
        using var visitor = await ReaderAsync("open@example.com");

        var answer = await visitor.Http.GetAsync(Page);
        var html = await answer.Content.ReadAsStringAsync();

        Assert.Contains("secretRecipe", html, StringComparison.Ordinal);
        Assert.Contains("secret later chart", html, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=\"", html, StringComparison.Ordinal);
        var sheet = Assert.Single(StyleElement().Matches(html)).Groups["css"].Value;
        Assert.Contains("text-align: right", sheet, StringComparison.Ordinal);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains(StrictStyles.HashOf(sheet), policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Previous_and_next_lead_through_the_course_in_order()
    {
        using var visitor = new Visitor(Running);
        var catalog = CourseCatalog.Load();
        var (path, seen) = ("/lessons/" + catalog.Lessons[0].Slug, new List<string>());
        while (path is not null)
        {
            seen.Add(path["/lessons/".Length..]);
            var next = NextLink().Match(await visitor.Http.GetStringAsync(path));
            path = next.Success ? next.Groups["path"].Value : null;
        }

        Assert.Equal(catalog.Lessons.Select(lesson => lesson.Slug), seen);
    }

    [Fact]
    public async Task P12_two_tabs_that_save_progress_at_once_keep_the_union()
    {
        using var visitor = await ReaderAsync("tabs@example.com");
        var form = await FormOfAsync(visitor, Page);

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(tab => SaveAsync(visitor, form, tab % 2 == 0 ? ["before-we-start", "a-puzzle"] : ["a-puzzle", "the-recipe"])));

        Assert.All(answers, status => Assert.Equal(HttpStatusCode.NoContent, status));
        Assert.Equal(["a-puzzle", "before-we-start", "the-recipe"], await MarksAsync("tabs@example.com"));
        // Fewer chapters later, or ones the lesson has not, take nothing away and add nothing.
        Assert.Equal(HttpStatusCode.NoContent, await SaveAsync(visitor, form, ["a-puzzle", "invented", LessonMark.Finished]));
        Assert.Equal(["a-puzzle", "before-we-start", "the-recipe"], await MarksAsync("tabs@example.com"));
    }

    [Fact]
    public async Task A_finished_lesson_counts_in_the_list_and_leads_to_the_next()
    {
        using var visitor = await ReaderAsync("finished@example.com");
        var form = await FormOfAsync(visitor, Page);
        using var content = new FormUrlEncodedContent(form);

        var answer = await visitor.Http.PostAsync(Page + "?handler=Finish", content);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.NotEqual(Page, answer.Headers.Location!.OriginalString);
        Assert.Contains("1 of 57 finished", await visitor.Http.GetStringAsync("/lessons"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_keeps_progress_in_a_lesson_that_is_locked()
    {
        using var visitor = await new Visitor(Running).SignUpAsync("locked@example.com");
        var form = await FormOfAsync(visitor, "/modules/momentum-strategies");

        Assert.Equal(HttpStatusCode.NotFound, await SaveAsync(visitor, form, ["a-puzzle"]));
        Assert.Empty(await MarksAsync("locked@example.com"));
    }

    private static async Task<HttpStatusCode> SaveAsync(Visitor visitor, List<KeyValuePair<string, string>> form, string[] chapters)
    {
        using var content = new FormUrlEncodedContent([.. form, .. chapters.Select(chapter => KeyValuePair.Create("chapters", chapter))]);
        using var answer = await visitor.Http.PostAsync(Page + "?handler=Read", content);
        return answer.StatusCode;
    }

    private static async Task<List<KeyValuePair<string, string>>> FormOfAsync(Visitor visitor, string page) =>
        [KeyValuePair.Create("__RequestVerificationToken", await visitor.TokenAsync(page))];

    private async Task<Visitor> ReaderAsync(string email)
    {
        var visitor = await new Visitor(Running).SignUpAsync(email);
        await visitor.Http.GetStringAsync(await visitor.BuyAsync());
        return visitor;
    }

    private Task<List<string>> MarksAsync(string email) => Running.ReadAsync(db => db.LessonMarks
        .Where(mark => db.Users.Any(user => user.Id == mark.UserId && user.Email == email)).Select(mark => mark.Mark).Order().ToListAsync());

    [GeneratedRegex("<style>(?<css>.*?)</style>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex StyleElement();

    [GeneratedRegex("<a rel=\"next\" href=\"(?<path>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NextLink();

    /// <summary>One shop for all tests of this class.</summary>
    public sealed class Shop : IAsyncLifetime
    {
        public RunningShop Running { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Running = await RunningShop.StartAsync();

        public ValueTask DisposeAsync() => Running.DisposeAsync();
    }
}
