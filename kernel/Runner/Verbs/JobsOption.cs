using System.CommandLine;
using System.Globalization;

namespace AlgoAcademy.Runner.Verbs;

/// <summary><c>--jobs N</c>, the same for every verb that runs notebooks.</summary>
internal static class JobsOption
{
    public static Option<int> Create(string description, int standard)
    {
        var option = new Option<int>("--jobs") { Description = description, DefaultValueFactory = _ => standard, HelpName = "count" };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && int.TryParse(token.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var jobs) && jobs < 1)
                result.AddError($"--jobs must be 1 or more; was {token.Value}.");
        });
        return option;
    }
}
