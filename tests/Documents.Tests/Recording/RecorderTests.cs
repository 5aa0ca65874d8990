using System.Text.Json.Nodes;

namespace AlgoAcademy.Documents.Tests.Recording;

public sealed class RecorderTests
{
    private static readonly Dictionary<string, string> Five = new() { ["text/plain"] = "5" };

    [Fact]
    public void Pieces_of_one_stream_become_one_output_until_something_else_comes()
    {
        var recorder = new CellRecorder();
        recorder.Stream("stdout", "a");
        recorder.Stream("stdout", "");
        recorder.Stream("stdout", "b");
        recorder.Stream("stderr", "e");
        recorder.Stream("stdout", "c");
        recorder.Display(Five);
        recorder.Stream("stdout", "d");

        Assert.Equal(
            ["stdout:ab", "stderr:e", "stdout:c", "DisplayOutput", "stdout:d"],
            recorder.ToOutputs().Select(output => output is StreamOutput stream ? $"{stream.Name}:{stream.Text}" : output.GetType().Name));
    }

    [Fact]
    public void Json_types_are_stored_as_json_and_text_as_text()
    {
        var display = Samples.Display(("application/vnd.plotly.v1+json", """{"data": []}"""), ("text/html", "<p>{}</p>"));

        Assert.IsType<JsonObject>(display.Data["application/vnd.plotly.v1+json"]);
        Assert.Equal("<p>{}</p>", display.Text("text/html"));
    }

    [Fact]
    public void A_json_type_that_is_not_json_is_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => Samples.Display(("application/json", "{oops")));

        Assert.Contains("application/json must be JSON", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_update_replaces_the_display_where_it_stands_in_whichever_cell_showed_it()
    {
        var run = new NotebookRecorder(Samples.With(Samples.Code("a"), Samples.Markdown("m"), Samples.Code("b")));
        run.Started(0, 1);
        run[0].Display(Five, "bar");
        run[0].Stream("stdout", "after");
        run[2].Result(Five, 2, "bar");

        Assert.True(run.Update("bar", new Dictionary<string, string> { ["text/plain"] = "6" }));
        Assert.False(run.Update("other", Five));

        var cells = run.ToNotebook().Cells;
        Assert.Equal("6", Assert.IsType<DisplayOutput>(cells[0].Outputs[0]).Text("text/plain"));
        Assert.Equal("after", Assert.IsType<StreamOutput>(cells[0].Outputs[1]).Text);
        Assert.Equal("6", Assert.IsType<ResultOutput>(cells[2].Outputs[0]).Text("text/plain"));
        Assert.Equal(1, cells[0].ExecutionCount);
        Assert.Null(cells[2].ExecutionCount);
    }

    [Fact]
    public void Outputs_of_an_earlier_run_are_not_taken_over()
    {
        var run = new NotebookRecorder(Samples.With(Samples.Code("a", new StreamOutput("stdout", "old")) with { ExecutionCount = 9 }));

        var cell = run.ToNotebook().Cells[0];
        Assert.Empty(cell.Outputs);
        Assert.Null(cell.ExecutionCount);
    }

    [Fact]
    public void Streams_beyond_the_limit_are_cut_with_a_notice_that_counts()
    {
        var recorder = new CellRecorder(new OutputLimits { TextCharacters = 10 });
        for (var i = 0; i < 500; i++)
            recorder.Stream("stdout", "1234");

        var outputs = recorder.ToOutputs();
        Assert.Equal("1234123412", Assert.IsType<StreamOutput>(outputs[0]).Text);
        Assert.Contains("10 of 2,000 characters", Assert.IsType<StreamOutput>(outputs[1]).Text, StringComparison.Ordinal);
        Assert.Equal(2, outputs.Count);
    }

    [Fact]
    public void A_display_that_does_not_fit_is_replaced_by_a_notice_and_others_stay()
    {
        var recorder = new CellRecorder(new OutputLimits { RichCharacters = 20 });
        recorder.Display(new Dictionary<string, string> { ["text/html"] = "<b>small</b>" });
        recorder.Display(new Dictionary<string, string> { ["text/html"] = new string('x', 21) });

        var outputs = recorder.ToOutputs().Cast<DisplayOutput>().ToList();
        Assert.Equal("<b>small</b>", outputs[0].Text("text/html"));
        Assert.Null(outputs[1].Text("text/html"));
        Assert.Contains("21 characters left out", outputs[1].Text("text/plain"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_progress_display_updated_for_hours_never_meets_the_limit()
    {
        var recorder = new CellRecorder(new OutputLimits { RichCharacters = 50 });
        recorder.Display(new Dictionary<string, string> { ["text/html"] = "start" }, "bar");
        for (var i = 0; i < 100; i++)
            recorder.Update("bar", new Dictionary<string, string> { ["text/html"] = $"<i>{i} of 100</i>" });

        Assert.Equal("<i>99 of 100</i>", Assert.IsType<DisplayOutput>(Assert.Single(recorder.ToOutputs())).Text("text/html"));
    }

    [Fact]
    public void Threads_may_print_at_once_and_nothing_is_lost()
    {
        var recorder = new CellRecorder();
        Parallel.For(0, 1000, _ => recorder.Stream("stdout", "ab"));

        Assert.Equal(string.Concat(Enumerable.Repeat("ab", 1000)), Assert.IsType<StreamOutput>(Assert.Single(recorder.ToOutputs())).Text);
    }

    [Fact]
    public void A_limit_of_zero_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new OutputLimits { TextCharacters = 0 });
}
