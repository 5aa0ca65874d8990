namespace AlgoAcademy.Kernel.Tests;

public class CorpusTests(CorpusFixture corpus) : IClassFixture<CorpusFixture>
{
    public static TheoryData<string> Notebooks => [.. CorpusFolder.Names];

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Every_cell_shows_what_its_author_expects(string notebook)
    {
        var reports = corpus[notebook];
        Assert.True(reports.Count == 0, string.Join('\n', reports));
    }
}
