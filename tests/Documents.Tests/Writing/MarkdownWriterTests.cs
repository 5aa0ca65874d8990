using System.Text.Json.Nodes;

namespace AlgoAcademy.Documents.Tests.Writing;

public sealed class MarkdownWriterTests
{
    [Fact]
    public void Prose_code_and_outputs_follow_in_order()
    {
        var text = MarkdownWriter.Write(Samples.With(
            Samples.Markdown("# T"), Samples.Code("1 + 1", new StreamOutput("stdout", "two\n"), Samples.Display(("text/html", "<b>x</b>"), ("text/plain", "x")))));

        Assert.Equal("# T\n\n```csharp\n1 + 1\n```\n\n```text\ntwo\n```\n\n```text\nx\n```\n", text);
    }

    [Fact]
    public void A_fence_is_longer_than_the_backticks_inside() =>
        Assert.Contains("````text\n```\n````", MarkdownWriter.Write(Samples.With(Samples.Code("x", new StreamOutput("stdout", "```")))), StringComparison.Ordinal);

    [Fact]
    public void Attached_pictures_are_embedded()
    {
        var cell = Samples.Markdown("![alt](attachment:a.png)") with
        {
            OtherFields = new JsonObject { ["attachments"] = new JsonObject { ["a.png"] = new JsonObject { ["image/png"] = "aGk=\n" } } },
        };

        Assert.Equal("![alt](data:image/png;base64,aGk=)\n", MarkdownWriter.Write(Samples.With(cell)));
    }
}
