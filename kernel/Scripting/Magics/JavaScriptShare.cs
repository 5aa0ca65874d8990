using System.Text.Json;
using AlgoAcademy.Scripting.Cells;
using AlgoAcademy.Scripting.Displays;
using AlgoAcademy.Scripting.Displays.Objects;

namespace AlgoAcademy.Scripting.Magics;

/// <summary><c>#!set</c> and <c>#!share</c> in a JavaScript cell: the value becomes a global variable of the page, through JSON.</summary>
internal sealed class JavaScriptShare(MagicContext context, MagicCall call)
{
    private readonly MagicArguments _arguments = new(context, call);

    /// <exception cref="DirectiveException">There is no such value, or it cannot be written as JSON.</exception>
    public async Task RunAsync()
    {
        var name = await _arguments.RequiredTextAsync("name");
        var value = call.Magic.Name == "set" ? await _arguments.ValueAsync("value") : await SharedAsync(name);
        var target = await _arguments.TextAsync("as") ?? name;
        context.Displays.Show(MimeBundles.Html(
            $"<script type=\"text/javascript\">window[{JsonSerializer.Serialize(target)}] = {Json(value)};</script>",
            $"{target} is known to JavaScript."));
    }

    private async Task<object?> SharedAsync(string name)
    {
        var kernel = await _arguments.RequiredTextAsync("from");
        if (kernel == ValueKernel.Name) return _arguments.Kept(name);
        return MagicCatalog.Languages.GetValueOrDefault(kernel) == "csharp"
            ? _arguments.Variable(name).Value
            : throw context.Fault(call, "DNI202", $"there is no kernel '{kernel}' here. Values are shared from csharp and value.");
    }

    // The serializer writes '<' as an escape: no value can end the script element.
    private string Json(object? value)
    {
        try
        {
            return JsonSerializer.Serialize(value, value?.GetType() ?? typeof(object));
        }
        catch (Exception e) when (e is NotSupportedException or JsonException)
        {
            throw context.Fault(call, "DNI201", $"a {TypeNames.Of(value!.GetType())} cannot be written as JSON: {e.Message}");
        }
    }
}
