using AlgoAcademy.DataTool;

return await DataCommands.Create().Parse(args).InvokeAsync(new() { EnableDefaultExceptionHandler = false });
