using AlgoAcademy.Documents.Parameters;

namespace AlgoAcademy.Documents.Tests.Parameters;

public sealed class NotebookParametersTests
{
    private const string Declared = """
        // Values to play with.
        var lookback = 20;          // bars, 5 to 200
        double cost = 1.5;
        const int Seed = 7;
        var name = "sp500;daily";
        var start = new DateTime(2010, 1, 1);
        DateOnly day = DateOnly.Parse("2020-01-01");
        var mode = FillMode.NextOpen;
        int[] windows = [10, 20];
        bool short_too = false;
        decimal fee = 1m;
        int? cap = null;
        Console.WriteLine("not a parameter = ");
        """;

    private static readonly Notebook s_notebook = Samples.With(Samples.Code("1"), Samples.Code(Declared).Tagged("parameters"), Samples.Code("2"));

    [Fact]
    public void Declared_variables_are_found_with_their_types() =>
        Assert.Equal(
            ["lookback:int", "cost:double", "Seed:int", "name:string", "start:DateTime", "day:DateOnly", "mode:FillMode", "windows:int[]", "short_too:bool", "fee:decimal", "cap:int?"],
            NotebookParameters.Of(s_notebook).Select(p => $"{p.Name}:{p.Type}"));

    [Theory]
    [InlineData("lookback", "50", "lookback = 50;")]
    [InlineData("cost", "2", "cost = 2d;")]
    [InlineData("cost", "-1e-3", "cost = -0.001d;")]
    [InlineData("Seed", "8", "const int Seed = 8;")]
    [InlineData("name", "a\"b\\c", "name = \"a\\\"b\\\\c\";")]
    [InlineData("start", "2020-02-03", "start = new DateTime(637162848000000000L, DateTimeKind.Utc) /* 2020-02-03 00:00:00Z */;")]
    [InlineData("day", "2020-02-03", "day = DateOnly.Parse(\"2020-02-03\", System.Globalization.CultureInfo.InvariantCulture);")]
    [InlineData("mode", "SameClose", "mode = FillMode.SameClose;")]
    [InlineData("windows", "5,10", "windows = [5, 10];")]
    [InlineData("windows", "[]", "windows = [];")]
    [InlineData("short_too", "TRUE", "short_too = true;")]
    [InlineData("fee", "0.25", "fee = 0.25m;")]
    [InlineData("cap", "null", "cap = null;")]
    [InlineData("cap", "3", "cap = 3;")]
    public void A_value_becomes_a_literal_of_the_declared_type(string name, string value, string line)
    {
        var cell = NotebookParameters.Inject(s_notebook, new Dictionary<string, string> { [name] = value }).Cells[2];

        Assert.Equal(["injected-parameters"], cell.Tags);
        Assert.EndsWith("\n" + line, cell.Source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lookback", "2.5", "lookback must be a whole number (int); was '2.5'")]
    [InlineData("cost", "1,5", "cost must be a number with a decimal point (double); was '1,5'")]
    [InlineData("start", "soon", "start must be a date such as 2020-01-31 (DateTime); was 'soon'")]
    [InlineData("mode", "x; Evil()", "mode must be the name of a FillMode value")]
    [InlineData("nobody", "1", "no parameter 'nobody'. Parameters are: lookback (int, 20), cost (double, 1.5)")]
    public void A_value_that_does_not_fit_is_refused_in_one_line(string name, string value, string said)
    {
        var error = Assert.Throws<ParameterException>(() => NotebookParameters.Inject(s_notebook, new Dictionary<string, string> { [name] = value }));

        Assert.Contains(said, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_injection_replaces_the_first()
    {
        var once = NotebookParameters.Inject(s_notebook, new Dictionary<string, string> { ["lookback"] = "1" });

        var twice = NotebookParameters.Inject(once, new Dictionary<string, string> { ["lookback"] = "2" });

        Assert.Equal(4, twice.Cells.Count);
        Assert.Contains("lookback = 2;", twice.Cells[2].Source, StringComparison.Ordinal);
        Assert.Equal("2", (string?)twice.Metadata["academy"]!["runParameters"]!["lookback"]);
    }

    [Fact]
    public void A_notebook_without_parameters_says_so() =>
        Assert.Contains(
            "no code cell tagged 'parameters'",
            Assert.Throws<ParameterException>(() => NotebookParameters.Inject(Samples.With(Samples.Code("var a = 1;")), new Dictionary<string, string> { ["a"] = "2" })).Message,
            StringComparison.Ordinal);
}
