using System.Diagnostics;
using System.Reflection;
using System.Runtime.Loader;
using AlgoAcademy.Scripting.Engine;

namespace AlgoAcademy.Scripting.Errors;

/// <summary>The frames of an exception that belong to the notebook: its cells and the packages it loaded.</summary>
internal static class StackFrames
{
    public static IEnumerable<UserFrame> OfUser(Exception exception)
    {
        foreach (var frame in new StackTrace(exception, fNeedFileInfo: true).GetFrames())
        {
            if (frame.GetMethod() is not { DeclaringType: { } type } method) continue;
            if (AssemblyLoadContext.GetLoadContext(type.Assembly) is not NotebookLoadContext) continue;
            if (frame.GetFileName() is { } file && frame.GetFileLineNumber() > 0)
            {
                yield return new UserFrame($"at {Path.GetFileName(file)}, line {frame.GetFileLineNumber()}{InFunction(method, type)}", Path.GetFileName(file), frame.GetFileLineNumber());
            }
            else if (!IsGenerated(type))
            {
                yield return new UserFrame($"at {type.Name}.{method.Name}");
            }
        }
    }

    // The compiler's names say where the code came from: <<Initialize>>d__0 is the cell itself, <Mean>d__3 or <Mean>b__1 is Mean.
    private static string InFunction(MethodBase method, Type type)
    {
        var name = method.Name is "MoveNext" ? type.Name : method.Name;
        if (name.Contains("<Initialize>", StringComparison.Ordinal)) return "";
        // A local function is <Outer>g__Inner|3_0.
        if (name.IndexOf(">g__", StringComparison.Ordinal) is var inner and >= 0) return $", in {name[(inner + 4)..].Split('|')[0]}";
        if (name.StartsWith('<')) name = name[1..name.IndexOf('>', StringComparison.Ordinal)];
        if (name.Length == 0 || name.StartsWith('<')) return "";
        return $", in {name}";
    }

    private static bool IsGenerated(Type type) => type.Name.StartsWith('<') || type.Name.StartsWith("Submission#", StringComparison.Ordinal);
}
