using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace AlgoAcademy.Research;

/// <summary>
/// Walks the code of a delegate: its instructions, those of every method of the user's that it reaches, the values of the
/// captured and static fields that these read. Names that a compiler numbers anew for each cell (types, methods) are replaced
/// by their order of appearance, so that the same cell compiled again is the same code; methods of libraries stand by name
/// and by the version of their module.
/// </summary>
internal sealed class CodeWalk
{
    private const BindingFlags All = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
    private readonly string subject;
    private readonly string mend;
    private readonly HashSet<Assembly> users = [];
    private readonly MemberNames names;
    private readonly Environments environments = new();
    private readonly Queue<MethodBase> pending = new();

    /// <param name="subject">What is walked, as a message begins: The strategy.</param>
    /// <param name="mend">What to do about code that cannot be known.</param>
    internal CodeWalk(string subject, string mend)
    {
        this.subject = subject;
        this.mend = mend;
        names = new MemberNames(IsUser, pending.Enqueue);
    }

    internal CodeIdentity Walk(Delegate code) => Walk(hash => AddDelegate(hash, code));

    internal CodeIdentity Walk(string name, object value) => Walk(hash => Captured(hash, name, value));

    private CodeIdentity Walk(Action<ContentHash> begin)
    {
        using var hash = new ContentHash(AddDelegate, type => IsUser(type.Assembly));
        begin(hash);
        while (pending.TryDequeue(out var method))
        {
            Method(hash, method);
        }

        var own = hash.Finish();
        hash.Text(own);
        foreach (var version in names.Libraries.Select(assembly => assembly.ManifestModule.ModuleVersionId.ToString()).Order(StringComparer.Ordinal))
        {
            hash.Text(version);
        }

        return new CodeIdentity(own, hash.Finish());
    }

    /// <summary>The user's code is what stands beside the delegate, and what was compiled into memory: cells and scripts.</summary>
    private bool IsUser(Assembly assembly) => users.Contains(assembly) || (assembly.Location.Length == 0 && assembly != typeof(CodeWalk).Assembly);

    private void AddDelegate(ContentHash hash, Delegate code)
    {
        foreach (var part in code.GetInvocationList())
        {
            var assembly = part.Method.Module.Assembly;
            if (assembly != typeof(CodeWalk).Assembly && assembly != typeof(object).Assembly)
            {
                users.Add(assembly);
            }

            hash.Text(names.Of(part.Method));
            if (part.Target is { } target && IsUser(target.GetType().Assembly))
            {
                environments.Add(target);
            }
            else if (part.Target is not null && part.Target.GetType().GetFields(All).Length > 0)
            {
                Captured(hash, part.Method.Name, part.Target);
            }
        }
    }

    private void Method(ContentHash hash, MethodBase method)
    {
        if (method.IsAbstract)
        {
            return;
        }

        var body = Body(method);
        hash.Text("method");
        foreach (var local in body.LocalVariables)
        {
            hash.Text(names.Of(local.LocalType));
            if (local.LocalType.IsValueType && IsUser(local.LocalType.Assembly))
            {
                AllMethods(local.LocalType);
            }
        }

        foreach (var clause in body.ExceptionHandlingClauses)
        {
            hash.Text(FormattableString.Invariant($"{clause.Flags} {clause.TryOffset} {clause.TryLength} {clause.HandlerOffset} {clause.HandlerLength}"));
        }

        foreach (var instruction in IlReader.Read(body.GetILAsByteArray()!))
        {
            hash.Number(instruction.Code.Value);
            Operand(hash, method, instruction);
        }
    }

    private MethodBody Body(MethodBase method)
    {
        try
        {
            return method.GetMethodBody() ?? throw new ArgumentException($"{subject} calls {method.Name}, whose code cannot be read. {mend}", nameof(method));
        }
        catch (InvalidOperationException unreadable)
        {
            throw new ArgumentException($"{subject} calls {method.Name}, which was compiled at run time and cannot be read. {mend}", nameof(method), unreadable);
        }
    }

    private void Operand(ContentHash hash, MethodBase method, IlInstruction instruction)
    {
        if (instruction.Code.OperandType == OperandType.InlineString)
        {
            hash.Text(method.Module.ResolveString(instruction.Token));
        }
        else if (!instruction.NamesMember)
        {
            hash.Bytes(instruction.Code.OperandType == OperandType.InlineSig ? [] : instruction.Operand.Span);
        }
        else
        {
            var member = method.Module.ResolveMember(instruction.Token, Arguments(method.DeclaringType), method.IsGenericMethod ? method.GetGenericArguments() : null)!;
            hash.Text(names.Of(member));
            foreach (var argument in member is MethodInfo { IsGenericMethod: true } generic ? generic.GetGenericArguments() : [])
            {
                // Whoever is handed a type may make one of it.
                AllMethods(argument);
            }

            if (member is FieldInfo field && IsUser(field.Module.Assembly))
            {
                Field(hash, instruction, field);
            }
            else if (instruction.Code == OpCodes.Newobj && IsUser(member.Module.Assembly))
            {
                // Others may call it through an interface, so all of the type counts.
                AllMethods(member.DeclaringType!);
            }
        }
    }

    private static Type[]? Arguments(Type? type) => type is { IsGenericType: true } ? type.GetGenericArguments() : null;

    private void Field(ContentHash hash, IlInstruction instruction, FieldInfo field)
    {
        var isCache = field.IsStatic && field.DeclaringType!.IsDefined(typeof(CompilerGeneratedAttribute));
        if (isCache || field.IsLiteral)
        {
            return;
        }

        var owners = field.IsStatic ? [null] : environments.Of(field.DeclaringType!);
        if ((instruction.Code == OpCodes.Stfld || instruction.Code == OpCodes.Stsfld) && owners.Count > 0)
        {
            throw new ArgumentException($"{subject} changes '{field.Name}', which lives outside of it: two runs would differ. Keep it inside.", nameof(field));
        }

        foreach (var owner in owners)
        {
            var value = field.GetValue(owner);
            if (value is null || !Environments.IsClosure(value.GetType()))
            {
                Captured(hash, field.Name, value);
            }
        }
    }

    private void Captured(ContentHash hash, string name, object? value)
    {
        try
        {
            hash.Value(value);
        }
        catch (UnknownContentException unknown) when (unknown.Type == typeof(Rng))
        {
            throw new ArgumentException($"{subject} draws from the generator '{name}', which changes with every draw: two runs would differ. Make one inside: new Rng(seed).", nameof(value), unknown);
        }
        catch (UnknownContentException unknown)
        {
            throw new ArgumentException($"{subject} uses '{name}' from outside, and {unknown.Message}. Hand in numbers, texts, lists, series or bars instead. Or: {mend}", nameof(value), unknown);
        }

        if (value is not null and not Delegate && IsUser(value.GetType().Assembly))
        {
            AllMethods(value.GetType());
        }
    }

    private void AllMethods(Type type)
    {
        if (Environments.IsClosure(type) || type.IsGenericParameter || type.HasElementType)
        {
            return;
        }

        for (var level = type; level is not null && IsUser(level.Assembly); level = level.BaseType)
        {
            foreach (var method in level.GetMethods(All).Cast<MethodBase>().Concat(level.GetConstructors(All)).OrderBy(method => method.MetadataToken))
            {
                names.Of(method);
            }
        }
    }
}
