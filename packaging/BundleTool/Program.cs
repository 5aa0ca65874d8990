using AlgoAcademy.BundleTool;

return await BundleCommands.Create().Parse(args).InvokeAsync(new() { EnableDefaultExceptionHandler = false });
