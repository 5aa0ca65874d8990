using AlgoAcademy.Scripting.Cells;

namespace AlgoAcademy.Scripting.Magics;

/// <summary>Carries out the magics of a cell.</summary>
/// <param name="context">The running cell.</param>
/// <param name="runFile">Runs the cells of an imported file in turn.</param>
internal sealed class MagicRun(MagicContext context, Func<IReadOnlyList<CellSource>, CellPlace, Task<CellResult>> runFile)
{
    private static readonly CellResult Done = new(CellStatus.Ok);

    /// <summary>Runs one call; a fault of the user's is a <see cref="DirectiveException"/>.</summary>
    public async Task<CellResult> RunAsync(MagicCall call)
    {
        if (call.WantsHelp) return Show(KernelFacts.Help(call.Magic));
        switch (call.Magic.Name)
        {
            case "set" or "share" when call.Language == "javascript":
                await new JavaScriptShare(context, call).RunAsync();
                return Done;
            case "set": return await new SetMagic(context, call).SetAsync();
            case "share": return await new SetMagic(context, call).ShareAsync();
            case "import":
                var (cells, place) = await new ImportMagic(context, call).ReadAsync();
                return await runFile(cells, place);
            case "value":
                await new ValueMagic(context, call).RunAsync();
                return Done;
            case "who": return Show(VariableList.Names(context.Session.Chain.Variables()));
            case "whos": return Show(VariableList.Table(context.Session.Chain.Variables()));
            case "about": return Show(KernelFacts.About(context.Session.Options));
            case "lsmagic": return Show(KernelFacts.Magics());
            default: throw new InvalidOperationException($"No rule for the magic '{call.Magic.Name}'.");
        }
    }

    private CellResult Show(MimeBundle bundle)
    {
        context.Displays.Show(bundle);
        return Done;
    }
}
