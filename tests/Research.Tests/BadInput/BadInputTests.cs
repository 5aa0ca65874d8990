using System.Reflection;

namespace AlgoAcademy.Research.Tests.BadInput;

/// <summary>
/// Every public entry point, one argument wrong at a time: it gives a result (undefined mathematics is NaN) or an error that tells the
/// caller what is wrong. It never fails from within: no missing object, no index outside, no overflow.
/// </summary>
public class BadInputTests
{
    public static TheoryData<string> Covered => [.. Callable.Keys.Order(StringComparer.Ordinal)];

    private static Dictionary<string, (MethodBase Method, object?[] Good, object? Target)> Callable { get; } = Prepare();

    [Theory]
    [MemberData(nameof(Covered))]
    public void Bad_input_gives_a_result_or_an_error_that_tells(string entry)
    {
        var (method, good, target) = Callable[entry];
        var faults = new List<string>();
        foreach (var parameter in method.GetParameters())
        {
            foreach (var (what, bad) in Values.Bad(parameter.ParameterType))
            {
                object?[] arguments = [.. good];
                arguments[parameter.Position] = bad;
                if (Fault(method, target, arguments) is { } fault && !(bad is null && IsOptional(parameter)))
                {
                    faults.Add($"{parameter.Name} = {what}: {fault}");
                }
            }
        }

        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
    }

    [Fact]
    public void Most_entry_points_are_covered()
    {
        var all = EntryPoints.All.Where(method => !EntryPoints.TakesSpans(method)).ToList();
        var missing = all.Where(method => !Callable.ContainsKey(EntryPoints.NameOf(method))).Select(EntryPoints.NameOf).Order(StringComparer.Ordinal).ToList();
        Assert.True(Callable.Count >= 0.8 * all.Count, $"{Callable.Count} of {all.Count}; without: {string.Join(Environment.NewLine, missing)}");
    }

    private static string? Fault(MethodBase method, object? target, object?[] arguments)
    {
        try
        {
            _ = method is ConstructorInfo constructor ? constructor.Invoke(arguments) : method.Invoke(target, arguments);
            return null;
        }
        catch (TargetInvocationException thrown)
        {
            return thrown.InnerException is { } inner && Tells(inner) ? null : thrown.InnerException!.GetType().Name + ": " + thrown.InnerException.Message;
        }
    }

    private static bool Tells(Exception error) => error.Message.Length > 20
        && error is ArgumentException or InvalidBarsException or InvalidOperationException or FormatException or IOException or DataIntegrityException or ClaimException;

    private static bool IsOptional(ParameterInfo parameter) =>
        new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.Nullable;

    private static Dictionary<string, (MethodBase, object?[], object?)> Prepare()
    {
        var callable = new Dictionary<string, (MethodBase, object?[], object?)>(StringComparer.Ordinal);
        foreach (var method in EntryPoints.All.Where(method => !EntryPoints.TakesSpans(method)))
        {
            object? target = null;
            if (method is { IsStatic: false, IsConstructor: false } && !Values.TryGood(method.DeclaringType!, out target))
            {
                continue;
            }

            if (Values.TryArguments(method, out var good))
            {
                callable[EntryPoints.NameOf(method)] = (method, good, target);
            }
        }

        return callable;
    }
}
