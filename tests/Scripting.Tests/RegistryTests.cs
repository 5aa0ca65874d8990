namespace AlgoAcademy.Scripting.Tests;

/// <summary>What notebooks configure through Formatter must work. The registry is one per process: each test uses types of its own.</summary>
public class RegistryTests
{
    private const string Using = "using Microsoft.DotNet.Interactive.Formatting;\n";

    [Fact]
    public async Task A_registered_type_inside_of_a_list_keeps_its_form()
    {
        await using var notebook = new TestNotebook();
        var result = await notebook.RunAsync(Using + "record Flag(string Country); Formatter.Register<Flag>(f => $\"<b>{f.Country}</b>\", \"text/html\"); new[] { new { Id = 1, Flag = new Flag(\"IT\") } }");
        Assert.Contains("<b>IT</b>", result.Value!.Data["text/html"], StringComparison.Ordinal);
        var list = await notebook.RunAsync("new List<Flag> { new(\"FR\") }");
        Assert.Contains("<b>FR</b>", list.Value!.Data["text/html"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_registered_text_of_a_scalar_is_used_in_tables_and_rows()
    {
        await using var notebook = new TestNotebook();
        await notebook.ValueAsync(Using + "Formatter.Register<Half>(d => d.ToString(\"F3\"), \"text/plain\");");
        Assert.Equal("[ 1.500, 2.000 ]", await notebook.ValueAsync("new[] { (Half)1.5, (Half)2 }"));
        Assert.Equal("{ A = 1.500 }", await notebook.ValueAsync("new { A = (Half)1.5 }"));
    }

    [Fact]
    public async Task A_preferred_type_without_a_formatter_is_what_is_shown()
    {
        await using var notebook = new TestNotebook();
        var result = await notebook.RunAsync(Using + "record Plain(int X, int[] Y); Formatter.SetPreferredMimeTypesFor(typeof(Plain), \"text/plain\"); new Plain(1, new[] { 2 })");
        Assert.Equal(new Dictionary<string, string> { ["text/plain"] = "Plain { X = 1, Y = [ 2 ] }" }, result.Value!.Data);
    }

    [Fact]
    public async Task Json_may_be_preferred()
    {
        await using var notebook = new TestNotebook();
        var result = await notebook.RunAsync(Using + "record Wire(int X); Formatter.SetPreferredMimeTypesFor(typeof(Wire), \"application/json\"); new Wire(1)");
        Assert.Equal("{\"X\":1}", result.Value!.Data["application/json"]);
    }

    [Fact]
    public async Task Html_asked_for_a_scalar_is_html()
    {
        await using var notebook = new TestNotebook();
        await notebook.RunAsync("display(1.5, \"text/html\");");
        Assert.Equal("<pre>1.5</pre>", notebook.Output.Displays[0].Bundle.Data["text/html"]);
    }

    [Fact]
    public async Task A_type_that_names_its_formatters_by_attribute_is_shown_by_them()
    {
        await using var notebook = new TestNotebook();
        var result = await notebook.RunAsync("""
            class TypeFormatterSourceAttribute : Attribute
            {
                public TypeFormatterSourceAttribute(Type source) => FormatterSourceType = source;
                public Type FormatterSourceType { get; }
                public string[] PreferredMimeTypes { get; set; }
            }
            class WidgetSource
            {
                public IEnumerable<object> CreateTypeFormatters() { yield return new WidgetFormatter(); }
            }
            class WidgetFormatter
            {
                public string MimeType => "text/html";
                public bool Format(object instance, TextWriter writer) { writer.Write("<i>widget</i>"); return true; }
            }
            [TypeFormatterSource(typeof(WidgetSource))] class Widget { public int X => 1; }
            new Widget()
            """);
        Assert.Equal("<i>widget</i>", result.Value!.Data["text/html"]);
    }
}
