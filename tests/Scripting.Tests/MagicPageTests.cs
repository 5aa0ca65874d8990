using AlgoAcademy.Scripting.Cells;

namespace AlgoAcademy.Scripting.Tests;

public class MagicPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(AlgoAcademy.Tests.RepositoryRoot.Path, "docs", "how-to", "kernel-magics.md"));

    [Fact]
    public void Every_magic_and_language_stands_in_the_page()
    {
        var words = MagicCatalog.Magics.Select(magic => magic.Name).Concat(MagicCatalog.Languages.Keys);
        Assert.All(words, word => Assert.Contains($"`#!{word}", Page, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_parameter_stands_in_the_page()
    {
        var parameters = MagicCatalog.Magics.SelectMany(magic => magic.Parameters).Where(parameter => !parameter.IsPositional);
        Assert.All(parameters, parameter => Assert.Contains($"--{parameter.Name}", Page, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_example_is_a_call_that_is_understood() => Assert.All(MagicCatalog.Magics, magic =>
    {
        var call = new MagicParser(magic, "cell", 1).Parse(magic.Example[("#!" + magic.Name).Length..]);
        Assert.Equal(magic, call.Magic);
    });
}
