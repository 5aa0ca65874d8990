using AlgoAcademy.Benchmarks.Ratios;

// "limit": the library against the yardstick in C. Anything else is for BenchmarkDotNet.
if (args is ["limit", .. var options])
{
    return RatioReport.Write(Console.Out, options);
}

BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
