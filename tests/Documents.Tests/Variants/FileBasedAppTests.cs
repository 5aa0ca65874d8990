namespace AlgoAcademy.Documents.Tests.Variants;

public sealed class FileBasedAppTests
{
    [Fact]
    public void Packages_and_usings_come_first_and_cells_follow_in_order()
    {
        var app = FileBasedApp.Of(
            Samples.With(Samples.Code("#r \"nuget: A.B, 1.2.3\"\nusing A.B;\nvar x = 1;"), Samples.Markdown("prose"), Samples.Code("#r \"nuget:C\"\nx + 1")),
            "L01");

        Assert.Contains("#:package A.B@1.2.3\n#:package C@*\n", app, StringComparison.Ordinal);
        Assert.True(app.IndexOf("using A.B;", StringComparison.Ordinal) < app.IndexOf("var x = 1;", StringComparison.Ordinal));
        Assert.Contains("display(x + 1);", app, StringComparison.Ordinal);
        Assert.DoesNotContain("prose", app, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("var a = 1;\na", "var a = 1;\ndisplay(a);")]
    [InlineData("a // shown", "display(a); // shown")]
    [InlineData("Run(x => { go(); })", "display(Run(x => { go(); }));")]
    [InlineData("if (a)\n{\n    go();\n}\nelse\n{\n    stop();\n}", "if (a)\n{\n    go();\n}\nelse\n{\n    stop();\n}")]
    [InlineData("static int F(int x)\n{\n    return x;\n}\nF(3)", "static int F(int x)\n{\n    return x;\n}\ndisplay(F(3));")]
    [InlineData("new Trade { Size = 3 }", "display(new Trade { Size = 3 });")]
    public void Only_a_trailing_expression_is_printed(string cell, string printed) =>
        Assert.Contains(printed + "\n", FileBasedApp.Of(Samples.With(Samples.Code(cell)), "L01"), StringComparison.Ordinal);

    [Fact]
    public void What_an_app_cannot_do_is_refused_all_at_once()
    {
        var error = Assert.Throws<NotSupportedException>(
            () => FileBasedApp.Of(Samples.With(Samples.Code("#!time\n1"), Samples.Code("#load \"x.csx\"")), "L01"));

        Assert.Contains("cell 1 has '#!time'", error.Message, StringComparison.Ordinal);
        Assert.Contains("cell 2 has '#load", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Types_declared_between_statements_move_behind_them()
    {
        var app = FileBasedApp.Of(
            Samples.With(Samples.Code("public sealed record Trade(double Size);\nenum Side { Buy }\nvar t = new Trade(1);"), Samples.Code("class A\n{\n}\nt")), "L01");

        var footer = app.IndexOf("static T display", StringComparison.Ordinal);
        Assert.All(["public sealed record Trade", "enum Side", "class A\n{\n}"], type => Assert.True(app.IndexOf(type, StringComparison.Ordinal) > footer, type));
        Assert.Contains("// Cell 2\ndisplay(t);", app, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_declared_again_are_refused_with_both_cells()
    {
        var error = Assert.Throws<NotSupportedException>(() => FileBasedApp.Of(
            Samples.With(
                Samples.Code("var x = 1;\nint F(int a) { return a; }\nclass C { int x = 2; }"),
                Samples.Code("double x = 2;\nint F(int a) => a;\nvar (y, z) = (1, 2);"),
                Samples.Code("record C(int A);\nDictionary<string, int> y = new();\nfor (var x = 0; x < 1; x++) { var z = 1; }\nx = 3;\nt.x = 4;\nF(x);")),
            "L01"));

        Assert.Equal(
            ["cell 2 declares 'x'", "cell 2 declares 'F'", "cell 3 declares 'y'", "cell 3 declares 'C'"],
            error.Message.Split("; ").Where(part => part.Contains(" again", StringComparison.Ordinal)).Select(part => part[part.IndexOf("cell ", StringComparison.Ordinal)..].Split(" again")[0]));
    }
}
