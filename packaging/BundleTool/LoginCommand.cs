using System.CommandLine;
using System.Globalization;
using System.Text;
using AlgoAcademy.Bundles;

namespace AlgoAcademy.BundleTool;

/// <summary><c>academy login</c> and <c>academy logout</c>. The token is typed unseen or read from a file, never an argument:
/// arguments are seen by every process of the machine and kept by the shell.</summary>
internal static class LoginCommand
{
    public static Command Create()
    {
        var shop = new Argument<string?>("shop") { Description = "The shop's address; asked for when not given.", Arity = ArgumentArity.ZeroOrOne };
        var file = new Option<string?>("--token-file") { Description = "File with your API token; asked for when not given." };
        var command = new Command("login", $"Keep a shop's address and your API token in {AcademyHome.Description}, readable by you alone.") { shop, file };
        command.SetAction((parse, cancellation) => Said.ByAsync(parse, async output =>
        {
            var address = parse.GetValue(shop) ?? Ask("Address of the shop: ");
            if (!Uri.TryCreate(address, UriKind.Absolute, out var uri))
                throw new ArgumentException($"The shop's address must be one such as https://shop.example; was '{address}'.", nameof(parse));
            var token = (parse.GetValue(file) is { } path ? await File.ReadAllTextAsync(path, cancellation) : AskUnseen("API token (from your account, API tokens): ")).Trim();
            if (token.Length == 0)
                throw new ArgumentException("The API token must not be empty. Make one in your account under API tokens.", nameof(parse));
            var login = new ShopLogin(uri, token);
            using var client = new ShopClient(login);
            var owned = await client.CountOwnedAsync(cancellation);
            login.Save();
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"Signed in to {client.Shop}: {owned} {(owned == 1 ? "product is" : "products are")} open to you. Kept in {ShopLogin.File}."));
            await KeepKeysAsync(client, output, cancellation);
            return Said.Done;
        }));
        return command;
    }

    public static Command CreateLogout()
    {
        var command = new Command("logout", "Forget the shop and the token on this machine; revoke the token in your account if it may have leaked.");
        command.SetAction((parse, _) => Said.ByAsync(parse, async output =>
        {
            var was = File.Exists(ShopLogin.File);
            File.Delete(ShopLogin.File);
            await output.WriteLineAsync(was ? "Signed out; the token is forgotten here." : "You were not signed in.");
            return Said.Done;
        }));
        return command;
    }

    // The first shop is believed about its keys, over https; from then on only the file counts, and a change is said, not made.
    private static async Task KeepKeysAsync(ShopClient client, TextWriter output, CancellationToken cancellation)
    {
        var text = await client.TrustedKeysAsync(cancellation);
        var offered = TrustedKeys.Parse(text);
        if (!offered.All.Any())
            return;
        var file = KeysOption.DefaultFile;
        if (!File.Exists(file))
        {
            AcademyHome.Write(file, text, secret: false);
            await output.WriteLineAsync($"The academy's public keys are kept in {file}: {string.Join(", ", offered.All.Select(key => key.Id))}. Bundles must be signed by one of them.");
        }
        else if (Unknown(offered, TrustedKeys.Parse(await File.ReadAllTextAsync(file, cancellation))) is { } other)
        {
            await output.WriteLineAsync($"Note: the shop also signs with {other.Id}, which {file} does not trust. Add it only if you know why it is new.");
        }
    }

    private static TrustedKey? Unknown(TrustedKeys offered, TrustedKeys trusted) => offered.All.FirstOrDefault(key => !trusted.TryFind(key.Id, out _));

    private static string Ask(string question)
    {
        Console.Error.Write(question);
        return Console.In.ReadLine()?.Trim() ?? "";
    }

    private static string AskUnseen(string question)
    {
        if (Console.IsInputRedirected)
            return Console.In.ReadLine() ?? "";
        Console.Error.Write(question);
        var typed = new StringBuilder();
        for (var key = Console.ReadKey(intercept: true); key.Key != ConsoleKey.Enter; key = Console.ReadKey(intercept: true))
        {
            if (key.Key == ConsoleKey.Backspace && typed.Length > 0)
                typed.Length--;
            else if (!char.IsControl(key.KeyChar))
                typed.Append(key.KeyChar);
        }

        Console.Error.WriteLine();
        return typed.ToString();
    }
}
