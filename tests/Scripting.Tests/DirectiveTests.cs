using AlgoAcademy.Scripting.Cells;

namespace AlgoAcademy.Scripting.Tests;

public class DirectiveTests
{
    private static ParsedCell Parse(string code) => CellParser.Parse(new CellSource(code, "cell 1"));

    [Theory]
    [InlineData("#r \"nuget: Deedle, 8.1.0\"", "Deedle", "8.1.0")]
    [InlineData("#r \"nuget:Deedle,8.1.*\"", "Deedle", "8.1.*")]
    [InlineData("#r   \"nuget:  Deedle  \"", "Deedle", null)]
    [InlineData("#r\"nuget: Deedle, *-*\" // newest", "Deedle", "*-*")]
    [InlineData("#r \"NuGet: Deedle, [1.0, 2.0)\"", "Deedle", "[1.0, 2.0)")]
    public void A_package_line_gives_id_and_version(string line, string id, string? version) =>
        Assert.Equal(new PackageRequest(id, version), Assert.Single(Parse(line).Packages));

    [Fact]
    public void Package_lines_are_collected_from_the_whole_cell_and_leave_blank_lines()
    {
        var parsed = Parse("var a = 1;\n#r \"nuget: A\"\n#!html\n<b/>\n#!csharp\n#r \"nuget: B\"\nvar b = 2;");
        Assert.Equal(["A", "B"], parsed.Packages.Select(p => p.Id));
        Assert.Equal(["csharp", "html", "csharp"], parsed.Sections.Select(s => s.Language));
        Assert.Equal("var a = 1;\n\n", parsed.Sections[0].Code);
        Assert.Equal(6, parsed.Sections[2].Code.TakeWhile(c => c == '\n').Count());
    }

    [Theory]
    [InlineData("#region a\n#endregion")]
    [InlineData("#nullable enable")]
    [InlineData(" #r \"nuget: Indented\"")]
    [InlineData("// #!time")]
    [InlineData("#if DEBUG\n#endif")]
    public void Other_lines_go_to_the_language_unchanged(string code)
    {
        var parsed = Parse(code);
        Assert.Empty(parsed.Packages);
        Assert.False(parsed.ShowTime);
        Assert.Equal(code + "\n", Assert.Single(parsed.Sections).Code);
    }

    [Fact]
    public void A_source_line_is_kept_for_restores() =>
        Assert.Equal(["https://example.org/v3/index.json", "packages"], Parse("#i \"nuget: https://example.org/v3/index.json\"\n#i \"packages\"").Sources);

    [Fact]
    public async Task A_folder_added_as_source_serves_packages()
    {
        await using var notebook = new TestNotebook();
        new HandmadePackage("Academy.Extra", "1.0.0", "public static class Extra { public static int Two => 2; }")
            .WriteTo(Path.Combine(notebook.Folder, "more"));
        Assert.Equal("2", await notebook.ValueAsync("#i \"nuget: more\"\n#r \"nuget: Academy.Extra\"\nExtra.Two"));
    }
}
