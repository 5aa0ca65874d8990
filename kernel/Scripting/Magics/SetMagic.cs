using System.Text.Json;
using AlgoAcademy.Scripting.Cells;
using AlgoAcademy.Scripting.Displays;
using AlgoAcademy.Scripting.Displays.Objects;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.DotNet.Interactive;

namespace AlgoAcademy.Scripting.Magics;

/// <summary><c>#!set</c> and <c>#!share</c>: declare a C# variable from a text, an answer, or a value of a kernel.</summary>
internal sealed class SetMagic(MagicContext context, MagicCall call)
{
    private readonly MagicArguments _arguments = new(context, call);

    /// <summary><c>#!set --name x --value …</c></summary>
    public async Task<CellResult> SetAsync()
    {
        var name = await _arguments.RequiredTextAsync("name");
        if (_arguments.Has("byref"))
        {
            if (_arguments.Has("mime-type")) throw context.Fault(call, "DNI203", "--byref takes the value as it is: it cannot be combined with --mime-type.");
            if (call.Arguments["value"] is MagicArgument.Variable { Kernel: "csharp" } source) return await AliasAsync(name, source.Name);
        }

        var value = await _arguments.ValueAsync("value");
        var isCopy = call.Arguments["value"] is MagicArgument.Variable { Kernel: "csharp" };
        return await DeclareAsync(name, await _arguments.TextAsync("mime-type") is { } mimeType ? InMimeType(value, mimeType) : isCopy ? Copy(value) : value);
    }

    /// <summary><c>#!share --from kernel x</c></summary>
    public async Task<CellResult> ShareAsync()
    {
        var (name, kernel) = (await _arguments.RequiredTextAsync("name"), await _arguments.RequiredTextAsync("from"));
        var target = await _arguments.TextAsync("as") ?? name;
        var mimeType = await _arguments.TextAsync("mime-type");
        if (MagicCatalog.Languages.GetValueOrDefault(kernel) == "csharp")
        {
            return mimeType is null ? await AliasAsync(target, name) : await DeclareAsync(target, InMimeType(_arguments.Variable(name).Value, mimeType));
        }

        if (kernel != ValueKernel.Name) throw context.Fault(call, "DNI202", $"there is no kernel '{kernel}' here. Values are shared from csharp and value.");
        return await DeclareAsync(target, _arguments.Kept(name));
    }

    // The same object under another name; under its own name there is nothing to do.
    private async Task<CellResult> AliasAsync(string name, string source)
    {
        var variable = _arguments.Variable(source);
        return name == source ? new CellResult(CellStatus.Ok) : await RunAsync($"var {Identifier(name)} = {Identifier(variable.Name)};");
    }

    private Task<CellResult> DeclareAsync(string name, object? value)
    {
        var type = value is null ? typeof(string) : value.GetType();
        return RunAsync($"{type.FullName} {Identifier(name)} = Microsoft.DotNet.Interactive.HandedOver.Take<{type.FullName}>(\"{HandedOver.Leave(value)}\");");
    }

    private Task<CellResult> RunAsync(string code) => context.Code.RunAsync(code, $"{context.Place.Name}, line {call.Line}");

    private object? InMimeType(object? value, string mimeType)
    {
        var data = ValueFormatter.Format(value, [mimeType]).Data;
        var text = data.GetValueOrDefault(mimeType) ?? throw context.Fault(call, "DNI201", $"the value cannot be written as {mimeType}.");
        return new StoredText(text, mimeType).IsJson ? JsonDocument.Parse(text) : text;
    }

    // A value of another kernel arrived as JSON; a notebook that copies within C# gets the same: bool, double, text or a document.
    private object? Copy(object? value)
    {
        try
        {
            var json = JsonSerializer.SerializeToDocument(value, value?.GetType() ?? typeof(object));
            return json.RootElement.ValueKind switch
            {
                JsonValueKind.True => true,
                JsonValueKind.False => false,
                JsonValueKind.Number => json.RootElement.GetDouble(),
                JsonValueKind.String => json.RootElement.GetString(),
                JsonValueKind.Null => null,
                _ => json,
            };
        }
        catch (Exception e) when (e is NotSupportedException or JsonException)
        {
            throw context.Fault(call, "DNI201", $"a {TypeNames.Of(value!.GetType())} cannot be copied as JSON: {e.Message} Add --byref to use the same object.");
        }
    }

    private string Identifier(string name) => SyntaxFacts.IsValidIdentifier(name)
        ? SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name
        : throw context.Fault(call, "DNI104", $"'{name}' is no name of a C# variable: use letters, digits and _, and no digit first.");
}
