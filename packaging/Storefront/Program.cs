using AlgoAcademy.Storefront;

return await ShopCommandLine.RunAsync(args, Console.Out, Console.Error);
