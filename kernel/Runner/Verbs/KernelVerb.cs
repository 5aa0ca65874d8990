using System.CommandLine;
using System.Globalization;
using System.Reflection;
using AlgoAcademy.Jupyter;
using AlgoAcademy.Runner.Places;
using AlgoAcademy.Runner.Sessions;
using AlgoAcademy.Scripting;

namespace AlgoAcademy.Runner.Verbs;

/// <summary><c>academy kernel install|uninstall|list|run</c></summary>
internal static class KernelVerb
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static Command Create() => new("kernel", "The C# kernel for Jupyter and VS Code.") { Install(), Uninstall(), List(), Run() };

    private static Option<string> NameOption() => new("--name")
    {
        Description = "Name of the kernelspec.",
        DefaultValueFactory = _ => KernelSpecOptions.DefaultName,
    };

    private static Command Install()
    {
        var name = NameOption();
        var force = new Option<bool>("--force") { Description = "Replace a kernelspec of that name that another program installed." };
        var command = new Command("install", "Register the kernel with Jupyter for this user.") { name, force };
        command.SetAction(async (parse, _) =>
        {
            var kernelName = parse.GetRequiredValue(name);
            var folder = Explained(() => KernelSpec.Install(new KernelSpecOptions
            {
                CommandLine = ["dotnet", "exec", Path.Combine(AppContext.BaseDirectory, "academy.dll"), "kernel", "run", "{connection_file}", "--name", kernelName],
                Version = Assembly.GetExecutingAssembly().GetName().Version?.ToString(3) ?? "0",
                Name = kernelName,
                PlotlyScriptPath = Path.Combine(AppContext.BaseDirectory, "assets", "plotly.min.js"),
                Force = parse.GetValue(force),
            }));
            Console.WriteLine($"The kernel .NET (C#) is installed as '{kernelName}' in {folder}.");
            // The first start of all also records what later ones compile ahead: better now than in the first lesson.
            if (InstalledKernel.At(folder) is { } kernel && (await KernelProbe.TryAsync(kernel, Patience).ConfigureAwait(false)).Fault is { } fault)
            {
                await Console.Error.WriteLineAsync($"It does not start: {fault}").ConfigureAwait(false);
                return ExitCode.Failed;
            }

            Console.WriteLine("Open a lesson in Jupyter or VS Code and choose the kernel .NET (C#).");
            return ExitCode.Success;
        });
        return command.WithExamples("academy kernel install", "academy kernel install --name csharp", "academy kernel install --force");
    }

    private static Command Uninstall()
    {
        var name = NameOption();
        var command = new Command("uninstall", "Remove the kernel from Jupyter.") { name };
        command.SetAction(parse =>
        {
            var folder = Explained(() => KernelSpec.Uninstall(parse.GetRequiredValue(name)));
            Console.WriteLine(folder is null ? $"No kernel named '{parse.GetValue(name)}' is installed." : $"Removed {folder}.");
        });
        return command;
    }

    private static Command List()
    {
        var command = new Command("list", "Start every C# kernel that Jupyter would find, and say what is wrong with those that do not start.");
        command.SetAction(async (_, _) =>
        {
            var kernels = InstalledKernel.All();
            if (kernels.Count == 0)
                throw new UserMistakeException("Jupyter finds no C# kernel here. Run 'academy kernel install'.");
            var all = true;
            foreach (var kernel in kernels)
            {
                var outcome = await KernelProbe.TryAsync(kernel, Patience).ConfigureAwait(false);
                all &= outcome.Fault is null;
                Console.WriteLine($"{kernel.Name}  ({kernel.DisplayName})  {kernel.Folder}");
                Console.WriteLine(outcome.StartTime is { } time
                    ? string.Create(CultureInfo.InvariantCulture, $"  starts: first answer after {time.TotalSeconds:F1} s")
                    : $"  does not start: {outcome.Fault}");
            }

            return all ? ExitCode.Success : ExitCode.Failed;
        });
        return command.WithExamples("academy kernel list");
    }

    private static Command Run()
    {
        var connection = new Argument<string>("connection-file") { Description = "The file by which Jupyter says where to listen." };
        var name = NameOption();
        var command = new Command("run", "Serve one Jupyter client; this is what the kernelspec calls.") { connection, name };
        command.SetAction(async (parse, cancellationToken) =>
        {
            // Jupyter starts a kernel in the notebook's folder.
            var session = new SessionOptions { WorkingDirectory = Environment.CurrentDirectory, CacheDirectory = AcademyHome.Cache, ReadNotebook = ImportedNotebook.Read, CellEnded = StartRecord.CellEnded };
            await JupyterKernel.RunAsync(parse.GetRequiredValue(connection), session, parse.GetRequiredValue(name), cancellationToken).ConfigureAwait(false);
            await StartRecord.EndAsync().ConfigureAwait(false);
            // User code may have left threads that would keep the process alive.
            Environment.Exit(ExitCode.Success);
            return ExitCode.Success;
        });
        return command;
    }

    private static T Explained<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or IOException or UnauthorizedAccessException)
        {
            throw new UserMistakeException(e.Message, e);
        }
    }
}
