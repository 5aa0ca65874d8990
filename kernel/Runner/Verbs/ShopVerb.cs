using System.CommandLine;
using AlgoAcademy.Runner.Places;
using AlgoAcademy.Runner.Shop;

namespace AlgoAcademy.Runner.Verbs;

/// <summary><c>academy shop</c></summary>
internal static class ShopVerb
{
    public static Command Create()
    {
        var data = new Option<string?>("--data") { Description = "Folder of the shop's database, bundles, mails and keys. Default: shop-data in the clone." };
        var urls = new Option<string?>("--urls") { Description = "Where to listen. Default: http://127.0.0.1:5080." };
        var command = new Command("shop", "Open the shop on this machine: SQLite, local files and a test checkout, no account needed.") { data, urls };
        command.SetAction((parse, cancellationToken) =>
        {
            var root = AcademyRoot.FindOrExplain();
            var folder = Path.GetFullPath(parse.GetValue(data) ?? root.Combine("shop-data"));
            IReadOnlyList<string> address = parse.GetValue(urls) is { } given ? ["--urls", given] : [];
            return new ShopOpening(root, folder).RunAsync(address, cancellationToken);
        });
        return command.WithExamples("academy shop", "academy shop --data my-shop --urls http://127.0.0.1:8080");
    }
}
