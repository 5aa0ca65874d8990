namespace AlgoAcademy.Scripting.Tests;

public sealed class MagicTests : IAsyncDisposable
{
    private readonly TestNotebook notebook = new();

    public ValueTask DisposeAsync() => notebook.DisposeAsync();

    [Theory]
    [InlineData("#!set --name a --value 5", "string", "5")]
    [InlineData("#!set --name a --value \"two words\"", "string", "two words")]
    [InlineData("#!set --value \"C:\\data\\x\" --name a", "string", "C:\\data\\x")]
    [InlineData("#!set --name a --value {\"k\":[1,2]}", "string", "{\"k\":[1,2]}")]
    [InlineData("#!set --name a --value @csharp:number", "double", "3")]
    [InlineData("#!set --name a --value @csharp:flag", "bool", "True")]
    [InlineData("#!set --name a --value @csharp:text", "string", "hello")]
    [InlineData("#!set --name a --value @csharp:list --mime-type text/plain", "string", "[ 1, 2 ]")]
    public async Task Set_declares_a_variable(string line, string type, string value)
    {
        await notebook.RunAsync("var number = 3; var flag = true; var text = \"hello\"; var list = new List<int> { 1, 2 };");
        await Succeeds(line);
        Assert.Equal($"True {value}", await notebook.ValueAsync($"$\"{{a is {type}}} {{a}}\""));
    }

    [Fact]
    public async Task Set_copies_an_object_as_json_and_takes_the_same_object_by_reference()
    {
        await notebook.RunAsync("var list = new List<int> { 1, 2 };");
        await Succeeds("#!set --name copy --value @csharp:list\n#!set --name same --value @csharp:list --byref");
        Assert.Equal("[1,2] True", await notebook.ValueAsync("list.Add(3); $\"{copy.RootElement} {object.ReferenceEquals(list, same)}\""));
    }

    [Fact]
    public async Task Set_asks_the_user_and_keeps_a_password_out_of_print()
    {
        Assert.Equal(CellStatus.Ok, (await notebook.RunAsync("#!set --name symbol --value @input:\"Which symbol?\"", new CollectedOutput { Answer = "BTC" })).Status);
        Assert.Equal(new InputRequest("Which symbol?", IsPassword: false), notebook.Output.LastRequest);
        Assert.Equal(CellStatus.Ok, (await notebook.RunAsync("#!set --name key --value @password:apikey", new CollectedOutput { Answer = "s3cret" })).Status);
        Assert.Equal(new InputRequest("Please enter a value for \"apikey\".", IsPassword: true), notebook.Output.LastRequest);
        Assert.Equal("BTC ******** s3cret", await notebook.ValueAsync("$\"{symbol} {key} {key.GetClearTextPassword()}\""));
    }

    [Fact]
    public async Task Answer_can_be_saved_for_later()
    {
        await notebook.RunAsync("#!set --name a --value @input:{\"prompt\":\"Name?\",\"saveAs\":\"who\",\"type\":\"text\"}", new CollectedOutput { Answer = "Ada" });
        Assert.Equal("Name?", notebook.Output.LastRequest!.Prompt);
        await Succeeds("#!share --from value who --as again");
        Assert.Equal("Ada", await notebook.ValueAsync("again"));
    }

    [Fact]
    public async Task Value_keeps_the_lines_below_and_shows_them()
    {
        await Succeeds("#!value --name config --mime-type application/json\n{\n  \"a\": 1\n}\n#!csharp\nvar after = 1;");
        Assert.Equal("{\n  \"a\": 1\n}", notebook.Output.Displays.Single().Bundle.Data["application/json"]);
        await Succeeds("#!share config --from value\n#!set --name text --value @value:config");
        Assert.Equal("1", await notebook.ValueAsync("config.RootElement.GetProperty(\"a\")"));
        Assert.Equal("1", await notebook.ValueAsync("after"));
    }

    [Fact]
    public async Task Value_reads_a_file_beside_the_notebook()
    {
        await File.WriteAllTextAsync(Path.Combine(notebook.Folder, "a.csv"), "x,y\n1,2\n", TestContext.Current.CancellationToken);
        await Succeeds("#!value csv --from-file a.csv --mime-type text/csv");
        Assert.Equal("x,y\n1,2\n", notebook.Output.Displays.Single().Bundle.Data["text/csv"]);
        await Succeeds("#!share --from value csv");
        Assert.Equal("8", await notebook.ValueAsync("csv.Length"));
    }

    [Fact]
    public async Task Value_may_contain_lines_that_look_like_references()
    {
        await Succeeds("#!value --name text\n#r \"nuget: Nothing.Of.This.Name\"\n  two");
        Assert.Equal("#r \"nuget: Nothing.Of.This.Name\"\n  two", notebook.Output.Displays.Single().Bundle.Data["text/plain"]);
    }

    [Fact]
    public async Task Share_gives_a_variable_another_name()
    {
        await notebook.RunAsync("var list = new List<int> { 1 };");
        await Succeeds("#!share --from csharp --name list --as same\n#!share list --from csharp");
        Assert.Equal("True", await notebook.ValueAsync("object.ReferenceEquals(list, same)"));
    }

    [Fact]
    public async Task Who_lists_names_and_whos_types_and_values()
    {
        await notebook.RunAsync("var prices = new double[] { 1, 2 }; string name = null; int F() => 1;");
        await notebook.RunAsync("var name = 42m;");
        await Succeeds("#!who");
        Assert.Equal("name\nprices", notebook.Output.Displays.Single().Bundle.Data["text/plain"]);
        await Succeeds("#!whos");
        var table = notebook.Output.Displays.Single().Bundle.Data;
        Assert.Equal("Variables", table["text/html"].Split("<caption>")[1].Split('<')[0]);
        Assert.Equal(["Variable  Type      Value", "name      decimal   42", "prices    double[]  [ 1, 2 ]"], table["text/plain"].Split('\n'));
    }

    [Fact]
    public async Task Magics_describe_themselves()
    {
        await Succeeds("#!lsmagic");
        var list = notebook.Output.Displays.Single().Bundle.Data["text/plain"];
        Assert.All(["#!csharp", "#!set", "#!import", "#!mermaid", "#load", "#i "], word => Assert.Contains(word, list, StringComparison.Ordinal));
        await Succeeds("#!set --help");
        Assert.Contains("#!set --name <name> --value <value> [--byref] [--mime-type <mime-type>]", notebook.Output.Displays.Single().Bundle.Data["text/plain"], StringComparison.Ordinal);
        await Succeeds("#!about");
        Assert.Contains(".NET 10", notebook.Output.Displays.Single().Bundle.Data["text/plain"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#!set --name a", "cell 1, line 1: error DNI104: '#!set' needs --value.")]
    [InlineData("#!set --nam a --value 1", "cell 1, line 1: error DNI103: '#!set' has no parameter '--nam'.")]
    [InlineData("1+1\n#!who everything", "cell 1, line 2: error DNI105: 'everything' is one argument too many for '#!who'.")]
    [InlineData("#!set --name a --name b --value 1", "cell 1, line 1: error DNI105: '--name' is given twice.")]
    [InlineData("#!set --name a --value \"open", "cell 1, line 1: error DNI106: a quotation mark is missing at the end of the line.")]
    [InlineData("#!set --name a --value @input:{\"prompt\":}", "cell 1, line 1: error DNI106: the JSON behind @input cannot be read")]
    [InlineData("#!set --name a --value @csharp:nothing", "cell 1, line 1: error DNI202: there is no variable 'nothing'. No cell has declared one yet.")]
    [InlineData("#!share --from value nothing", "cell 1, line 1: error DNI202: no value is kept under 'nothing'.")]
    [InlineData("#!share --from fsharp x", "cell 1, line 1: error DNI202: there is no kernel 'fsharp' here.")]
    [InlineData("#!set --name 1a --value 1", "cell 1, line 1: error DNI104: '1a' is no name of a C# variable")]
    [InlineData("#!value --name a", "cell 1, line 1: error DNI207: there is no value")]
    [InlineData("#!value a --from-value 1 --from-file x", "cell 1, line 1: error DNI205: --from-file and --from-value cannot be used together")]
    [InlineData("#!value a --from-value 1\ntext", "cell 1, line 1: error DNI206: --from-value cannot be used with text below the line")]
    [InlineData("#!value a --from-file none.txt", "cell 1, line 1: error DNI208: there is no file")]
    [InlineData("#!value a --from-url file:///x", "cell 1, line 1: error DNI209: 'file:///x' is no address.")]
    [InlineData("#!fsharp\nlet x = 1", "cell 1, line 1: error DNI101: '#!fsharp': this kernel runs C#")]
    [InlineData("#!connect mssql", "cell 1, line 1: error DNI101: '#!connect': this kernel runs C# only")]
    [InlineData("#!import nowhere.ipynb", "cell 1, line 1: error DNI202: there is no file")]
    public async Task Mistake_is_told_in_one_line_with_its_code(string cell, string message)
    {
        var result = await notebook.RunAsync(cell);
        Assert.Equal(CellStatus.Error, result.Status);
        Assert.StartsWith(message, result.Error!.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', result.Error.Message);
    }

    [Fact]
    public async Task Mistake_in_the_last_line_keeps_the_first_from_running()
    {
        var result = await notebook.RunAsync("Console.Write(\"ran\");\n#!set --name a");
        Assert.Equal((CellStatus.Error, ""), (result.Status, notebook.Output.Stdout));
    }

    [Fact]
    public async Task Languages_follow_each_other_in_one_cell()
    {
        var result = await notebook.RunAsync("Console.Write(\"a\");\n1+1\n#!html\n<b>h</b>\n#!mermaid\ngraph LR; A-->B\n#!markdown\n# m\n#!csharp\n2+2");
        Assert.Equal("4", result.Value!.Data["text/plain"]);
        Assert.Equal(["stdout:a", "display:2", "display:h", "display:graph LR; A-->B", "display:# m"], notebook.Output.Order);
        Assert.Equal("graph LR; A-->B", notebook.Output.Displays[2].Bundle.Data["text/vnd.mermaid"]);
    }

    private async Task Succeeds(string cell)
    {
        var result = await notebook.RunAsync(cell);
        Assert.True(result.Status == CellStatus.Ok, result.Error?.Message);
    }
}
