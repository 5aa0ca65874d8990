using System.CommandLine;
using AlgoAcademy.Research;

namespace AlgoAcademy.DataTool;

/// <summary><c>academy data</c>: the user's own bars and the shipped sets.</summary>
internal static class DataCommands
{
    public static RootCommand Create() => new("Your own market data: import it once, load it in any notebook with UserData.Load(name).")
    {
        ImportCommand.Create(), List(), Check(), Remove(), Sets(),
    };

    private static Command List()
    {
        var command = new Command("list", "List the sets you keep.");
        command.SetAction(parse => Said.By(parse, output =>
        {
            var cards = UserData.List();
            output.WriteLine(cards.Count == 0 ? "You keep no data sets. Import one: academy data import file.csv --name btc" : DataTable.Of(cards));
        }));
        return command;
    }

    private static Command Check()
    {
        var name = new Argument<string>("name") { Description = "A set you keep, or a shipped one." };
        var command = new Command("check", "List every suspicious bar of a set.") { name };
        command.SetAction(parse => Said.By(parse, output =>
        {
            var found = Load(parse.GetValue(name)!).Check();
            output.WriteLine(found);
            foreach (var defect in found)
            {
                output.WriteLine(defect);
            }
        }));
        return command;
    }

    private static Command Remove()
    {
        var name = new Argument<string>("name") { Description = "A set you keep." };
        var command = new Command("remove", "Forget a set; the file it came from stays where it is.") { name };
        command.SetAction(parse => Said.By(parse, output =>
        {
            UserData.Remove(parse.GetValue(name)!);
            output.WriteLine($"Removed '{parse.GetValue(name)}'.");
        }));
        return command;
    }

    private static Command Sets()
    {
        var command = new Command("sets", "List the sets that ship with the library.");
        command.SetAction(parse => Said.By(parse, output => output.WriteLine(DataTable.Of(MarketData.Catalog))));
        return command;
    }

    private static BarSeries Load(string name) =>
        UserData.List().Any(card => card.Name == name) ? UserData.Load(name) : MarketData.Load(name);
}
