using AlgoAcademy.ShopLoad;

// seed: a data folder with a crowd in it. run: the crowd at the shop. queries: what one visit of each door asks the database.
try
{
    var plan = LoadPlan.Read(args);
    switch (plan.Verb)
    {
        case "seed":
            await Crowd.SeedAsync(plan);
            return 0;
        case "run":
            return await LoadRun.RunAsync(plan, Console.Out);
        default:
            return await QueryRun.RunAsync(plan, Console.Out);
    }
}
catch (ArgumentException exception)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return 2;
}
