using CsCheck;

namespace AlgoAcademy.Documents.Tests.Linting;

public sealed class NotebookLintTests
{
    [Fact]
    public void A_canonical_notebook_has_no_findings() =>
        Assert.Empty(NotebookLint.Check(NotebookWriter.Source(Samples.With(Samples.Markdown("# T"), Samples.Code("1"))), "a.ipynb"));

    [Fact]
    public void Each_broken_rule_is_found_with_its_cell()
    {
        var text = Samples.Json(
            """
            {"cell_type": "markdown", "id": "a", "source": "", "metadata": {}},
            {"cell_type": "code", "id": "a", "source": "", "metadata": {}, "execution_count": 2, "outputs": [{"output_type": "stream", "name": "stdout", "text": "x"}]},
            {"cell_type": "raw", "source": "", "metadata": {}},
            {"cell_type": "raw", "id": "no good", "source": "", "metadata": {}}
            """, metadata: """{"kernelspec": {"name": "python3", "display_name": "Python"}}""");

        var findings = NotebookLint.Check("\uFEFF" + text.Replace("\n", "\r\n", StringComparison.Ordinal), "a.ipynb");

        Assert.Equal(
            ["bom:", "crlf:", "kernelspec:", "outputs:1", "execution-count:1", "id:2", "id:3", "id:1"],
            findings.Select(finding => $"{finding.Rule}:{finding.Cell}"));
        Assert.All(findings, finding => Assert.NotEmpty(finding.Remedy));
        Assert.StartsWith("a.ipynb, cell 2: ", findings[3].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_notebook_that_is_merely_laid_out_otherwise_is_not_canonical()
    {
        var text = NotebookWriter.Source(Samples.With(Samples.Code("1"))).Replace("\n ", "\n  ", StringComparison.Ordinal);

        Assert.Equal("canonical", Assert.Single(NotebookLint.Check(text, "a.ipynb")).Rule);
    }

    [Fact]
    public void Formatting_mends_everything_but_the_kernel() => NotebookGen.Notebook.Sample(notebook =>
        Assert.All(NotebookLint.Check(NotebookWriter.Source(notebook), "a.ipynb"), finding => Assert.Equal("kernelspec", finding.Rule)));
}
